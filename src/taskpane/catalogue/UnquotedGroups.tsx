import { Link } from '@fluentui/react-components';
import { list } from '../format';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

const say = strings.functions.unquoted;

/** The function that shares a bill by any figures, without costs of groups. */
const NEEDS_NO_GROUPS = 'SHARE.PENCE';

/** How many groups are named; the rest are counted. */
const MOST = 4;

/** Warns, before a function of groups is inserted, which costs it cannot do without, and leads to one that needs none. */
export function UnquotedGroups({
  groups,
  onShow,
}: {
  groups: readonly string[];
  onShow: (id: string) => void;
}) {
  const shared = useSharedStyles();
  const names = groups.map((group) => `“${group}”`);
  const shown =
    names.length > MOST ? [...names.slice(0, MOST - 1), say.more(names.length - MOST + 1)] : names;
  return (
    <Message intent="warning">
      {say.missing(groups.length, list(shown))} {say.otherwise}
      <div className={shared.links}>
        <Link
          as="button"
          inline
          onClick={() => {
            onShow(NEEDS_NO_GROUPS);
          }}
        >
          {say.show(`ICT.${NEEDS_NO_GROUPS}`)}
        </Link>
      </div>
    </Message>
  );
}
