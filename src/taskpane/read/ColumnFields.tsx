import { Field, makeStyles } from '@fluentui/react-components';
import type { Columns, Table } from '../../model/scenario/table/table';
import { type Course, courses } from '../../model/scenario/scenario';
import { columnsOf } from '../../model/scenario/table/readTable';
import { useNativeField } from '../entry/fieldStyles';
import { useSharedStyles } from '../parts/styles';
import type { Cells } from '../ports/workbook';
import { columnLetters } from '../../workbook/plan/address';
import { strings } from '../strings';

interface ColumnFieldsProps {
  readonly cells: Cells;
  readonly table: Table;
  readonly onChange: (columns: Columns) => void;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: '72px 1fr', alignItems: 'center', '& label': { padding: 0 } },
});

const NONE = '';

/** Fields for which column of the sheet holds the councils, and which the cost on each course. */
export function ColumnFields({ cells, table, onChange }: ColumnFieldsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const native = useNativeField();
  const { council, ...costs } = table.columns;
  const options = columnsOf(cells.values, table).map(({ column, heading }) => (
    <option key={column} value={column}>
      {strings.read.column(columnLetters(cells.column + column), heading)}
    </option>
  ));
  const choose = (course: Course, value: string) => {
    const { [course]: _, ...others } = costs;
    onChange({ council, ...others, ...(value !== NONE && { [course]: Number(value) }) });
  };
  return (
    <div className={shared.section}>
      <Field label={strings.read.council} orientation="horizontal" className={styles.field}>
        {(props) => (
          <select
            {...props}
            className={native}
            value={council}
            onChange={({ currentTarget }) => {
              onChange({ ...table.columns, council: Number(currentTarget.value) });
            }}
          >
            {options}
          </select>
        )}
      </Field>
      {courses.map((course) => (
        <Field key={course} label={strings.courses[course]} orientation="horizontal" className={styles.field}>
          {(props) => (
            <select
              {...props}
              className={native}
              value={costs[course] ?? NONE}
              onChange={({ currentTarget }) => {
                choose(course, currentTarget.value);
              }}
            >
              <option value={NONE}>{strings.read.notOnSheet}</option>
              {options}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}
