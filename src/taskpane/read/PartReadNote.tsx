import { list } from '../format';
import { useSharedStyles } from '../parts/styles';
import type { Cells } from '../ports/workbook';
import { strings } from '../strings';

/** The sentence that says how many rows or columns of a very large selection are read; undefined if all are. */
export function inPart({ rows, columns, values }: Cells): string | undefined {
  const { inPart: sentence, firstRows, firstColumns } = strings.read;
  const width = values[0]?.length ?? 0;
  const parts = [
    ...(values.length < rows ? [firstRows(values.length, rows)] : []),
    ...(width < columns ? [firstColumns(width, columns)] : []),
  ];
  return parts.length > 0 ? sentence(list(parts)) : undefined;
}

/** The same as a paragraph. */
export function PartReadNote({ cells }: { cells: Cells }) {
  const shared = useSharedStyles();
  const said = inPart(cells);
  return said === undefined ? null : <p className={shared.body}>{said}</p>;
}
