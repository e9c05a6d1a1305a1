import type { IUnitRange } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

/** The range that one array formula fills, from its own cell on. */
type Spill = IUnitRange & { row: number; column: number };

/**
 * Watches what array formulas fill. When one fills less than before, or ends in an error, Univer empties the cells
 * it leaves but does not calculate the formulas that read them.
 */
export class SpillWatch {
  private spills = new Map<string, Spill>();

  constructor(private readonly formulas: FormulaDataModel) {}

  /** The ranges that array formulas have filled and no longer fill in full, since this was last asked. */
  left(): IUnitRange[] {
    const before = this.spills;
    this.spills = new Map([...this.filled()].map((spill) => [keyOf(spill), spill]));
    return [...before].flatMap(([key, spill]) => {
      const now = this.spills.get(key)?.range;
      const less = !now || now.endRow < spill.range.endRow || now.endColumn < spill.range.endColumn;
      return less ? [spill] : [];
    });
  }

  /** The spills whose cells are filled. A formula that ends in an error keeps its range, but the cells are empty. */
  private *filled(): Generator<Spill> {
    const cells = this.formulas.getArrayFormulaCellData();
    for (const [unitId, sheets] of Object.entries(this.formulas.getArrayFormulaRange()))
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        for (const [row, columns] of numbered(rows))
          for (const [column, { startRow, startColumn, endRow, endColumn }] of numbered(columns))
            if (cells[unitId]?.[sheetId]?.[endRow]?.[endColumn])
              yield { unitId, sheetId, row, column, range: { startRow, startColumn, endRow, endColumn } };
  }
}

const keyOf = ({ unitId, sheetId, row, column }: Spill) => JSON.stringify([unitId, sheetId, row, column]);

const numbered = <T>(map: Record<number, T> | null | undefined): [number, T][] =>
  Object.entries(map ?? {}).map(([key, value]) => [Number(key), value]);
