import type { DefinedNameModel } from '@cj-tech-master/excelts';
import type { Book } from '../host/model/book';
import type { NamedItem } from '../host/model/names';
import { stored } from './storedFormula';

/** The names of the workbook and of its sheets, each with the text it stands for. */
export function namesOf(book: Book, namespace: string): DefinedNameModel[] {
  const written = (item: NamedItem, sheet?: number): DefinedNameModel => ({
    name: item.name,
    ranges: [],
    formulaExpression: stored(item.formula, namespace),
    hidden: !item.visible,
    ...(sheet === undefined ? {} : { localSheetId: sheet }),
  });
  return [
    ...book.root.names.items().map((item) => written(item)),
    ...book.sheets().flatMap((sheet, index) => sheet.names.items().map((item) => written(item, index))),
  ];
}

/** Whether a name stands for more than one cell. */
export function isArea(book: Book): (name: string) => boolean {
  const areas = new Set(
    [book.root.names, ...book.sheets().map(({ names }) => names)]
      .flatMap((names) => names.items())
      .filter((item) => (item.getRangeOrNullObject()?.cellCount ?? 1) > 1)
      .map((item) => item.name.toLowerCase()),
  );
  return (name) => areas.has(name.toLowerCase());
}
