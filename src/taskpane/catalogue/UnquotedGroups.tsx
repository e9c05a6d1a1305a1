import { Link } from '@fluentui/react-components';
import { list } from '../format';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

const say = strings.functions.unquoted;

/** Shares a bill by any figures: it needs no costs of groups. */
const NEEDS_NO_GROUPS = 'SHARE.PENCE';

/** Named one by one. */
const MOST = 4;

/** Says, before it is inserted, which costs a function of groups has no answer without, and what works with those given. */
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
