import { Link } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';

/** What can be done, each a link of a height to be touched; `of` is what it is done about, where several are told. */
export function NoticeLinks({ choices, of }: { choices: Readonly<Record<string, () => void>>; of?: string }) {
  const shared = useSharedStyles();
  return (
    <div className={shared.links}>
      {Object.entries(choices).map(([label, choose]) => (
        <Link
          key={label}
          as="button"
          inline
          onClick={choose}
          {...(of !== undefined && { 'aria-description': of })}
        >
          {label}
        </Link>
      ))}
    </div>
  );
}
