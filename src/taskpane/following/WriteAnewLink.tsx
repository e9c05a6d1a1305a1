import { usePerform } from '../parts/AppContext';
import { link as say } from '../strings/link';
import { NoticeLinks } from './NoticeLinks';

/** A link to write new sheets, where those that are there can no longer be used. */
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
