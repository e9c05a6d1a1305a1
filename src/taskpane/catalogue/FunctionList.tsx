import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef } from 'react';
import { OpenRow } from '../parts/OpenRow';
import { useSharedStyles } from '../parts/styles';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';
import type { FunctionHelp } from './functionHelp';
import { Highlighted } from './Highlighted';
import { grouped, inShort, matching } from './search';

interface FunctionListProps {
  readonly functions: readonly FunctionHelp[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** The id of the function whose page was shown last: the focus goes back to its row. */
  readonly cameFrom: string | undefined;
  readonly onShow: (one: FunctionHelp) => void;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  search: { width: '100%', minHeight: '44px' },
  group: { display: 'flex', flexDirection: 'column' },
  title: { color: tokens.colorNeutralForeground2 },
});

/** The functions in groups, or those that a search finds. */
export function FunctionList({ functions, search, onSearch, cameFrom, onShow, onBack }: FunctionListProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  const { title, searchFor, matches, none } = strings.functions;
  const searched = search.trim();
  const found = searched === '' ? [...functions] : matching(functions, searched);
  const count =
    searched === '' ? undefined : found.length > 0 ? matches(found.length, searched) : none(searched);
  useAnnouncedLater(count);
  useEffect(() => {
    back.current?.focus();
  }, []);
  const rows = (some: readonly FunctionHelp[]) => (
    <ul className={shared.tightList}>
      {some.map((one) => (
        <li key={one.id}>
          <OpenRow
            title={<Highlighted search={searched}>{`ICT.${one.id}`}</Highlighted>}
            text={<Highlighted search={searched}>{inShort(one.purpose)}</Highlighted>}
            onOpen={() => {
              onShow(one);
            }}
            {...(one.id === cameFrom && { ref: back })}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <BackBar title={title} onBack={onBack} takesFocus={cameFrom === undefined} />
      <main className={shared.content}>
        <div className={shared.section}>
          <Input
            type="search"
            className={styles.search}
            contentBefore={<SearchRegular />}
            aria-label={searchFor(functions.length)}
            placeholder={searchFor(functions.length)}
            value={search}
            onChange={(_, { value }) => {
              onSearch(value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || search === '') return;
              event.preventDefault();
              onSearch('');
            }}
          />
          {count !== undefined && <p className={shared.caption}>{count}</p>}
        </div>
        {searched !== ''
          ? rows(found)
          : grouped(found).map((group) => (
              <section key={group.title} className={styles.group}>
                <h2 className={shared.title}>{group.title}</h2>
                {rows(group.functions)}
              </section>
            ))}
      </main>
    </>
  );
}
