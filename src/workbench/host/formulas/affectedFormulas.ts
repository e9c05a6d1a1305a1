import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { IDefinedNamesService, LexerTreeBuilder } from '@univerjs/engine-formula';
import { UpdateFormulaController } from '@univerjs/sheets-formula';

/** A change of the workbook: of the name it has, or else of the sheet or cells of it. */
interface WorkbookChange {
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
  _getFormulaReferenceMoveInfo(formulas: unknown, sheets: unknown, change: WorkbookChange): unknown;
}

/**
 * Has Univer parse only formulas that contain the name that is set or removed, or the sheet that is removed. By itself
 * it parses all formulas of the workbook each time.
 */
export function parseOnlyAffected(injector: Injector): void {
  const controller = injector.get(UpdateFormulaController) as unknown as Controller;
  const lexer = injector.get(LexerTreeBuilder);
  const move = controller._getFormulaReferenceMoveInfo.bind(controller);
  controller._getFormulaReferenceMoveInfo = (formulas, sheets, change) => {
    const isAffected = affectedBy(change, injector);
    controller._lexerTreeBuilder = {
      sequenceNodesBuilder: (formula) =>
        isAffected(formula) ? lexer.sequenceNodesBuilder(formula) : undefined,
    };
    return move(formulas, sheets, change);
  };
}

function affectedBy(
  { type, unitId, sheetId, definedNameId }: WorkbookChange,
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
