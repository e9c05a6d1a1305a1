import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { Formula } from './Formula';
import { cellText, isFigure } from './cellText';
import type { ShownFormula } from './functionHelp';

const useStyles = makeStyles({
  result: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: {
    borderCollapse: 'collapse',
    ...typographyStyles.caption1,
    fontVariantNumeric: 'tabular-nums',
    '& td, & th': {
      padding: '4px 8px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      maxWidth: '180px',
      verticalAlign: 'top',
    },
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
});

/** A formula of a help page, with the words before it and the cells that it fills. */
export function FormulaWithResult({
  what,
  local,
}: {
  what: ShownFormula;
  local: (formula: string) => string;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { words, formula, result } = what;
  return (
    <>
      {words !== '' && <p className={shared.body}>{words}</p>}
      <Formula name={strings.functions.formula}>{local(formula)}</Formula>
      {result.length > 0 && (
        <div role="region" aria-label={strings.functions.result} tabIndex={0} className={styles.result}>
          <table className={styles.table} aria-label={strings.functions.result}>
            <Rows result={result} figure={styles.figure} />
          </table>
        </div>
      )}
    </>
  );
}

/** The rows of a result. The first is a head if it has only words. */
function Rows({ result, figure }: { result: ShownFormula['result']; figure: string }) {
  const [first = [], ...others] = result;
  const hasHead = others.length > 0 && first.length > 1 && !first.some(isFigure);
  const rows = hasHead ? others : result;
  const row = (cells: readonly string[], place: number) => (
    <tr key={place}>
      {cells.map((cell, column) => (
        <td key={column} className={mergeClasses(isFigure(cell) && figure)}>
          {cellText(cell, hasHead ? first[column] : undefined)}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      {hasHead && (
        <thead>
          <tr>
            {first.map((head, column) => (
              <th key={column} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>{rows.map(row)}</tbody>
    </>
  );
}
