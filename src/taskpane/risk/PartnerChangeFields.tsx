import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../model/problem';
import { type PartnerChange, partnerChanges } from '../../model/scenario/scenario';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { useSharedStyles } from '../parts/styles';
import { useLayout } from '../parts/layout';
import { partners as say } from '../strings/risk/partners';

interface PartnerChangeFieldsProps {
  readonly place: number;
  readonly change: PartnerChange;
  readonly councils: readonly string[];
  /** How many contract years the term has. */
  readonly years: number;
  readonly onChange: (change: PartnerChange) => Problem | undefined;
  readonly onRemove: () => void;
}

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
  },
  button: { minHeight: '44px', flexShrink: 0 },
});

/** The fields of one change of partners: who joins or leaves, in which contract year, and what it pays for that. */
export function PartnerChangeFields({
  place,
  change,
  councils,
  years,
  onChange,
  onRemove,
}: PartnerChangeFieldsProps) {
  const shared = useSharedStyles();
  const layout = useLayout();
  const styles = useStyles();
  const { council, kind, year, cost } = change;
  const title = say[kind](council);
  const at = ['partners', 'changes', 'value', place];
  const named = (what: string) => say.change(place + 1, what);
  return (
    <div role="group" aria-label={named(title)} className={styles.fields}>
      <div className={layout.line}>
        <h3 className={shared.strong}>{title}</h3>
        <Button
          data-removes=""
          appearance="subtle"
          className={styles.button}
          aria-label={say.remove(named(title))}
          onClick={onRemove}
        >
          {say.removeShown}
        </Button>
      </div>
      <div className={layout.pair}>
        <SelectField
          label={named(say.who)}
          shownLabel={say.who}
          chosen={council}
          choices={councils.map((name) => ({ value: name, label: name }))}
          onChoose={(chosen) => {
            onChange({ ...change, council: chosen });
          }}
        />
        <SelectField<PartnerChange['kind']>
          label={named(say.what)}
          shownLabel={say.what}
          chosen={kind}
          choices={partnerChanges.map((value) => ({ value, label: say.kinds[value] }))}
          onChoose={(chosen) => {
            onChange({ ...change, kind: chosen });
          }}
        />
      </div>
      <EntryField
        label={named(say.year)}
        shownLabel={say.year}
        value={year}
        kind={kinds.year}
        late
        at={[...at, 'year']}
        onEntry={(entered) =>
          entered > years
            ? { code: 'after the term', at: { figure: '' }, year: entered, years }
            : onChange({ ...change, year: entered })
        }
      />
      <EntryField
        label={named(say.cost)}
        shownLabel={say.cost}
        value={cost}
        kind={kinds.amount}
        late
        at={[...at, 'cost']}
        onEntry={(entered) => onChange({ ...change, cost: entered })}
      />
    </div>
  );
}
