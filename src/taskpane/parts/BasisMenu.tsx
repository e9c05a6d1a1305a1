import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { bases, type Basis } from '../../model/scenario/outcome/appraise';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { useApp } from './AppContext';
import { Menu } from './Menu';
import { useSharedStyles } from './styles';
import { inflationShown, vintageShown } from '../words/assumptionText';
import * as compareStrings from '../strings/compare';

const say = compareStrings.bases;

const useStyles = makeStyles({
  button: { minHeight: '44px', color: tokens.colorBrandForeground1, paddingRight: 0, whiteSpace: 'nowrap' },
});

/** Chooses how money is shown: in cash, in the prices of one year, or as present value. */
export function BasisMenu({ basis, outcome }: { basis: Basis; outcome: Outcome }) {
  const styles = useStyles();
  const { store } = useApp();
  const year = baseYear(outcome);
  return (
    <Menu
      size="small"
      icon={<ChevronDownRegular />}
      iconPosition="after"
      className={styles.button}
      aria-label={say.menu(say[basis](year))}
      choices={bases.map((one) => ({
        label: say[one](year),
        holds: one === basis,
        onChoose: () => {
          store.dispatch({ type: 'basis chosen', basis: one });
        },
      }))}
    >
      {say[basis](year)}
    </Menu>
  );
}

/** The first financial year of the contract, in whose prices money other than cash is stated. */
const baseYear = (outcome: Outcome) => outcome.byFinancialYear.spans[0]?.name ?? '';

interface BasisNoteProps {
  readonly basis: Basis;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

/** The inflation and discount rates behind money that is not cash. */
export function BasisNote({ basis, scenario: { appraisal }, outcome }: BasisNoteProps) {
  const shared = useSharedStyles();
  const year = baseYear(outcome);
  const inflation = inflationShown(appraisal.inflation.value);
  if (basis === 'cash') return null;
  return (
    <p className={shared.caption}>
      {basis === 'real'
        ? say.realNote(year, inflation)
        : say.presentNote(year, vintageShown(appraisal.vintage.value), inflation)}
    </p>
  );
}
