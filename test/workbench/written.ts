import type { Formulas } from '../../src/workbench/xlsx/cells';
import { workbookFile } from '../../src/workbench/xlsx/file';
import { childOf, type Element } from '../recalculation/package';
import { FileWorkbook } from '../recalculation/workbook';
import type { Session } from './office';

/** Makes something on the first sheet, writes the workbook as a file, and reads that. */
export async function fileOf(
  session: Session,
  make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
  formulas: Formulas = 'plain',
): Promise<FileWorkbook> {
  await session.run(async (context) => {
    await make(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
  return new FileWorkbook(await workbookFile(session.host, { formulas, creator: 'Test' }));
}

/** The attributes of the element at the end of this path. */
export const attributesOf = (parent: Element | undefined, ...path: string[]) =>
  path.reduce<Element | undefined>((at, name) => childOf(at, name), parent)?.attributes;

/** All elements of a name, wherever they are in another. */
export function find(root: Element, name: string): Element[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...find(child, name)],
  );
}
