import { units } from '../../model/scenario/readCost';
import type { Table } from '../../model/scenario/table/table';
import { Choices } from '../parts/Choices';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

type Unit = Pick<Table, 'unit' | 'unitIsStated'>;

/** Chooses the unit of a table's figures, and says if it was only guessed. */
export function UnitChoice({ of, onChoose }: { of: Unit; onChoose: (unit: Unit) => void }) {
  const shared = useSharedStyles();
  const { unitLabel, unitGuessed } = strings.read;
  return (
    <Section title={unitLabel}>
      <Choices
        name={unitLabel}
        choices={units.map((value) => ({ value, label: value }))}
        chosen={of.unit}
        onChoose={(unit) => {
          onChoose({ unit, unitIsStated: true });
        }}
      />
      {!of.unitIsStated && <p className={shared.caption}>{unitGuessed(of.unit)}</p>}
    </Section>
  );
}
