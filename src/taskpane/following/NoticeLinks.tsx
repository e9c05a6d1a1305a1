import { Link } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';

/** Links that say what can be done about a notice, by their labels. `of` describes what they are about, if there are several. */
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
