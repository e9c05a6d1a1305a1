import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { notKnown } from '../../model/money/units';
import type { Council, Scenario } from '../../model/scenario/scenario';
import { list } from '../format';
import { strings } from '../strings';
import * as compareStrings from '../strings/compare';
import { ActionButton, ActionLink } from './ActionButton';
import { useSharedStyles } from './styles';
import { Sentence } from './Sentence';

const say = compareStrings.nothing;

const useStyles = makeStyles({
  content: { alignItems: 'center', textAlign: 'center', rowGap: '12px', paddingTop: '32px' },
  icon: { fontSize: '32px' },
  button: { minHeight: '44px' },
});

/** Shown in place of an answer while there is too little to compare: what is missing, and a button that leads to it. */
export function NothingToCompare({ scenario: { councils } }: { scenario: Scenario }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const isTooFew = councils.length < 2;
  return (
    <main className={mergeClasses(shared.content, styles.content)}>
      <TableSimpleRegular className={styles.icon} />
      <h1 tabIndex={-1} className={shared.answer}>
        {say.title}
      </h1>
      <p className={shared.body}>
        <Sentence>{isTooFew ? say.tooFew : say.missing(missingIn(councils))}</Sentence>
      </p>
      <ActionButton
        action={isTooFew ? 'editScenario' : 'addCosts'}
        appearance="primary"
        className={styles.button}
      />
      <div className={shared.links}>
        <ActionLink action="showExample" />
      </div>
    </main>
  );
}

/** Which councils' as-is and joint costs are not known. */
function missingIn(councils: readonly Council[]): string {
  const courses = (['asIs', 'joint'] as const).flatMap((course) => {
    const names = councils.flatMap((council) => (council[course].value === notKnown ? [council.name] : []));
    if (names.length === 0) return [];
    const whose = names.length === councils.length ? say.everyCouncil : list(names);
    return [say.of(strings.courses[course], whose)];
  });
  return courses.join('; ');
}
