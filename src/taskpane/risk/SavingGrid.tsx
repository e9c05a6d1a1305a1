import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { SavingTable, TableAxis } from '../../model/scenario/risk/savingTable';
import { isOneRate } from '../../model/scenario/risk/drivers';
import { clauseOf } from '../../model/scenario/terms';
import type { Scenario } from '../../model/scenario/scenario';
import { millions, yearsInWords } from '../format';
import { longest } from '../parts/tables/longest';
import { SidewaysTable } from '../parts/tables/SidewaysTable';
import { useSharedStyles } from '../parts/styles';
import { contrast } from '../parts/theme';
import { twoWay as say } from '../strings/risk/drivers';
import { driverAt, driverText } from './driverText';

interface SavingGridProps {
  readonly scenario: Scenario;
  readonly years: number;
  readonly table: SavingTable;
}

const useStyles = makeStyles({
  cell: {
    textAlign: 'right',
    padding: '8px 0 8px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    fontWeight: 'inherit',
  },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, verticalAlign: 'bottom' },
  across: { textAlign: 'left', position: 'sticky', left: 0 },
  down: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    paddingLeft: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [contrast]: { backgroundColor: 'Canvas' },
  },
  // Red, which the minus says too.
  loss: { color: tokens.colorStatusDangerForeground3, [contrast]: { color: 'CanvasText' } },
  stands: { fontWeight: tokens.fontWeightSemibold },
});

/** A table of the saving: a row for each value of one driver, a column for each value of the other. */
export function SavingGrid({ scenario, years, table: { down, across, measure, savings } }: SavingGridProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const shown = savings.map((row) => row.map((saving) => millions(saving)));
  const [downAt, acrossAt] = [down, across].map((axis) =>
    axis.values.map((value) => driverAt(axis, value, scenario)),
  ) as [string[], string[]];
  const endsEarly = down.kind === 'Extension' || across.kind === 'Extension';
  const title = say.name(
    (endsEarly ? say.measuresUpTo : say.measures)[measure](yearsInWords(years)),
    axisText(down, scenario),
    axisText(across, scenario),
  );
  const { cap, collar } = clauseOf(scenario.contract);
  const isLimited = (cap ?? collar) !== undefined && [down, across].some(({ kind }) => kind === 'Indexation');
  const loses = savings.flat().filter((saving) => saving < 0).length;
  return (
    <>
      <p className={shared.body}>{say.count(loses, savings.flat().length)}</p>
      {isLimited && <p className={shared.caption}>{say.limited}</p>}
      <SidewaysTable
        name={title}
        columns={acrossAt}
        widest={{ fixed: longest(downAt), moving: longest(shown.flat()) }}
      >
        <thead>
          <tr>
            <th rowSpan={2} className={mergeClasses(styles.cell, styles.head, styles.down)}>
              <span className={shared.unseen}>{axisText(down, scenario)}</span>
            </th>
            <th
              scope="colgroup"
              colSpan={across.values.length}
              className={mergeClasses(styles.cell, styles.head, styles.across)}
            >
              {axisText(across, scenario)}
            </th>
          </tr>
          <tr>
            {acrossAt.map((value, at) => (
              <th key={at} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, place) => (
            <tr key={place}>
              <th scope="row" className={mergeClasses(styles.cell, styles.head, styles.down)}>
                {downAt[place]}
              </th>
              {row.map((saving, at) => {
                const stands = place === down.standsAt && at === across.standsAt;
                return (
                  <td
                    key={at}
                    className={mergeClasses(
                      styles.cell,
                      (savings[place]?.[at] ?? 0) < 0 && styles.loss,
                      stands && styles.stands,
                    )}
                  >
                    {saving}
                    {stands && <span className={shared.unseen}> {say.asItStands}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </SidewaysTable>
      <p className={shared.caption}>{title}.</p>
      {down.standsAt >= 0 && across.standsAt >= 0 && <p className={shared.caption}>{say.stands}</p>}
    </>
  );
}

/** A driver's name, with the unit of its values where the name does not tell it. */
function axisText(axis: TableAxis, scenario: Scenario): string {
  const name = driverText(axis, scenario);
  const differs = axis.kind === 'Indexation' && !isOneRate(scenario);
  const unit = differs ? say.onAverage : say.unit[axis.kind];
  return unit === undefined ? name : say.axis(name, unit);
}
