import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { IDefinedNamesService, LexerTreeBuilder } from '@univerjs/engine-formula';
import { UpdateFormulaController } from '@univerjs/sheets-formula';

/** What happens to the workbook: with a name in it, to that name; else to the sheet or to cells of it. */
interface Happening {
  type: number;
  unitId: string;
  sheetId: string;
  definedNameId?: string;
}

/** Univer's numbers for these; it does not export them. */
const SHEET_REMOVED = 12;
const NAME_REMOVED = 14;
const NAME_SET = 13;

/** The part of Univer's controller that writes formulas anew when what they refer to changes. */
interface Controller {
  _lexerTreeBuilder: Pick<LexerTreeBuilder, 'sequenceNodesBuilder'>;
  _getFormulaReferenceMoveInfo(formulas: unknown, sheets: unknown, happening: Happening): unknown;
}

/**
 * Leaves formulas alone in which a name that is set or removed, or a sheet that is removed, does not occur. Univer
 * takes all formulas of the workbook apart to see it, each time.
 */
export function takeApartOnlyConcerned(injector: Injector): void {
  const controller = injector.get(UpdateFormulaController) as unknown as Controller;
  const lexer = injector.get(LexerTreeBuilder);
  const move = controller._getFormulaReferenceMoveInfo.bind(controller);
  controller._getFormulaReferenceMoveInfo = (formulas, sheets, happening) => {
    const concerned = concernedBy(happening, injector);
    controller._lexerTreeBuilder = {
      sequenceNodesBuilder: (formula) =>
        concerned(formula) ? lexer.sequenceNodesBuilder(formula) : undefined,
    };
    return move(formulas, sheets, happening);
  };
}

function concernedBy(
  { type, unitId, sheetId, definedNameId }: Happening,
  injector: Injector,
): (formula: string) => boolean {
  if (type === NAME_SET || type === NAME_REMOVED) {
    const name = injector.get(IDefinedNamesService).getValueById(unitId, definedNameId ?? '')?.name;
    // A name that is new occurs nowhere yet as far as Univer is concerned: only renaming one changes formulas.
    return (formula) => name !== undefined && formula.includes(name);
  }
  if (type !== SHEET_REMOVED) return () => true;
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const name = workbook?.getSheetBySheetId(sheetId)?.getName().replaceAll("'", "''");
  return (formula) => name === undefined || formula.includes(name);
}
