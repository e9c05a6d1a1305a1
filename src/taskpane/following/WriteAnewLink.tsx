import { usePerform } from '../parts/AppContext';
import { link as say } from '../strings/link';
import { NoticeLinks } from './NoticeLinks';

/** A link to write new sheets, where a change cannot be put into those that are there. */
export function WriteAnewLink() {
  const perform = usePerform();
  return (
    <NoticeLinks
      choices={{
        [say.writeAnew]: () => {
          perform('chooseSheets');
        },
      }}
    />
  );
}
