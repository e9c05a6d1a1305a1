import { makeStyles } from '@fluentui/react-components';
import { notKnown, type Pence, subtract } from '../../model/money/units';
import { nearestToLeaving, type Stage, type StageBill } from '../../model/scenario/risk/partners';
import type { PartnerChange } from '../../model/scenario/scenario';
import { knownPounds, list, pounds, sizeInPounds, yearsInWords } from '../format';
import { PlainTable } from '../parts/tables/PlainTable';
import { useSharedStyles } from '../parts/styles';
import { partners as say } from '../strings/risk/partners';

interface StagesProps {
  readonly stages: readonly Stage[];
  readonly changes: readonly PartnerChange[];
  readonly years: number;
}

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px' },
});

/** Each stage of the term, that is a run of years with the same partners: their bills, and how the change before it moved them. */
export function Stages({ stages, changes, years }: StagesProps) {
  const shared = useSharedStyles();
  const late = changes.filter(({ year }) => year > years);
  return (
    <>
      {stages.map((stage) => (
        <OneStage key={stage.from} stage={stage} />
      ))}
      {late.length > 0 && (
        <p className={shared.body}>
          {say.late(list(late.map(({ kind, council }) => say[kind](council))), yearsInWords(years))}
        </p>
      )}
      {stages.length > 0 && <p className={shared.caption}>{say.serviceOnly}</p>}
    </>
  );
}

/** Whether a council takes part in a stage. */
const isIn = ({ part }: StageBill) => part === 'stays' || part === 'joins';

/** With more councils than this no sentence lists what each pays a year. */
const MOST_IN_A_SENTENCE = 5;

function OneStage({ stage }: { readonly stage: Stage }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { from, to, councils, moreForOthers, among } = stage;
  const title = say.stage(say.years(from, to), list(councils.filter(isIn).map(({ council }) => council)));
  const stays = councils.some(({ part }) => part === 'stays');
  const changed = councils.some(({ part }) => part === 'joins' || part === 'leaves');
  return (
    <div className={styles.stage}>
      <h3 className={shared.strong}>{title}</h3>
      {councils.length <= MOST_IN_A_SENTENCE && (
        <p className={shared.body}>{say.yearly(list(councils.map(shareOf)))}</p>
      )}
      {changed && (
        <>
          {stays && moreForOthers !== notKnown && (
            <p className={shared.body}>{othersPay(stage, moreForOthers)}</p>
          )}
          <PlainTable
            stacked
            name={title}
            head={[say.name, say.before, say.after, say.difference]}
            rows={councils.map(({ council, before, after, more }) => [
              council,
              ...[before, after, more].map((amount) => knownPounds(amount)),
            ])}
          />
        </>
      )}
      {!among.quoted && <p className={shared.caption}>{say.filled}</p>}
      <p className={shared.body}>{nextToLeave(stage)}</p>
    </div>
  );
}

function shareOf(bill: StageBill): string {
  const pays = knownPounds(bill.pays);
  if (isIn(bill)) return say.share(bill.council, pays);
  return bill.pays === notKnown ? say.outsideNotKnown(bill.council) : say.outside(bill.council, pays);
}

/** What a change costs or saves those that took part before and still do, and what payment would make up for it. */
function othersPay({ councils, from, to, paidForChange }: Stage, more: Pence): string {
  const others = list(councils.filter(({ part }) => part === 'stays').map(({ council }) => council));
  if (more === 0) return say.same(others);
  const years = yearsInWords(to - from + 1);
  if (more < 0) return say.less(others, sizeInPounds(more), years);
  return `${say.more(others, sizeInPounds(more), years)} ${madeUpFor(more, paidForChange)}`;
}

function madeUpFor(more: Pence, paid: Pence): string {
  if (paid === 0) return say.cover(sizeInPounds(more));
  return paid >= more ? say.covered(pounds(paid)) : say.uncovered(pounds(paid), pounds(subtract(more, paid)));
}

/** Who has most reason to leave next, or least to lose by it. */
function nextToLeave({ councils, among }: Stage): string {
  const [only, another] = councils.filter(isIn);
  if (only && !another) return say.lone(only.council);
  const [objection] = among.objections;
  if (objection) return say.next(list(objection.councils), pounds(objection.saves));
  const [nearest] = nearestToLeaving(councils);
  return nearest && nearest.gain !== notKnown
    ? say.nearest(nearest.council, pounds(nearest.gain))
    : say.nobody;
}
