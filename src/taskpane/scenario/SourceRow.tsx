import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { FigurePath } from '../../model/scenario/figures';
import type { Provenance } from '../../model/scenario/typed';
import { same } from '../../model/scenario/same';
import { dateInWords } from '../../model/scenario/dateInWords';
import { type Status, statuses } from '../../model/scenario/scenario';
import { useEdit, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { useAppState } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import { formulaOf } from '../state/link';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';
import type { SourcedFigure } from '../words/sourcedFigures';

const say = scenarioStrings.sourceForm;

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  value: { marginLeft: 'auto', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  note: { flexBasis: '100%', overflowWrap: 'anywhere' },
  form: { flexBasis: '100%' },
});

interface SourceRowProps extends SourcedFigure {
  /** Called before the status changes: the row is to stay in the group of this status until the user closes it. */
  readonly onStay: (path: FigurePath, status: Status) => void;
  readonly onDone: (path: FigurePath, status: Status) => void;
}

/** Where one figure comes from, and the fields that change it. Memoised, since a scenario may have hundreds of figures. */
export const SourceRow = memo(function SourceRow({
  name,
  shown,
  path,
  onStay,
  onDone,
  ...provenance
}: SourceRowProps) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const edit = useEdit();
  const waits = useWaits((['date', 'source', 'note'] as const).map((part) => [...path, part]));
  const [open, setOpen] = useState(waits);
  const formula = useAppState(({ link, current }) => formulaOf(link, current, path));
  const from = strings.sources.from(provenance.source, dateInWords(provenance.date));
  const put = (part: Partial<Provenance>, typing?: string) =>
    edit(
      { kind: 'provenance', at: path, provenance: { ...provenance, ...part } },
      say.sourceOf(name),
      typing,
    );
  const missing = provenance.status === 'Not known';
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{shown}</span>
      {provenance.note && <p className={mergeClasses(shared.caption, styles.note)}>{provenance.note}</p>}
      {formula && (
        <p className={mergeClasses(shared.caption, styles.note)}>
          {say.formula(formula.address, formula.formula)}
        </p>
      )}
      <p className={mergeClasses(shared.caption, styles.note, layout.line)}>
        <span>{from}</span>
        <Link
          as="button"
          inline
          className={layout.link}
          aria-expanded={open}
          aria-label={open ? `${say.done}: ${name}` : say.changeOf(name)}
          onClick={() => {
            setOpen(!open);
            if (open) onDone(path, provenance.status);
          }}
        >
          {open ? say.done : say.change}
        </Link>
      </p>
      {open && (
        <div className={mergeClasses(layout.opened, styles.form)}>
          <div className={layout.pair}>
            {!missing && (
              <SelectField
                label={say.statusOf(name)}
                shownLabel={say.status}
                choices={statuses
                  .filter((status) => status !== 'Not known')
                  .map((value) => ({ value, label: value }))}
                chosen={provenance.status}
                onChoose={(status) => {
                  onStay(path, provenance.status);
                  put({ status });
                }}
              />
            )}
            <EntryField
              label={say.dateOf(name)}
              shownLabel={say.date}
              value={provenance.date}
              kind={kinds.words}
              at={[...path, 'date']}
              onEntry={(date, typing) => put({ date }, typing)}
            />
          </div>
          <EntryField
            label={say.sourceOf(name)}
            shownLabel={say.source}
            value={provenance.source}
            kind={kinds.words}
            at={[...path, 'source']}
            onEntry={(source, typing) => put({ source }, typing)}
          />
          <EntryField
            label={say.noteOf(name)}
            shownLabel={say.note}
            tall
            value={provenance.note}
            kind={kinds.words}
            at={[...path, 'note']}
            onEntry={(note, typing) => put({ note }, typing)}
          />
        </div>
      )}
    </li>
  );
}, same);
