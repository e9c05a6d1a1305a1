import type { Injector } from '@univerjs/core';
import { IFormulaCurrentConfigService } from '@univerjs/engine-formula';

/** What a calculation goes by, as far as is needed here. */
interface Going {
  _forceCalculate: boolean;
  _dirtyDefinedNameMap: object;
  _clearDependencyTreeCache: object;
  loadDirtyRangesAndExcludedCell(...given: unknown[]): void;
}

/**
 * Once array formulas have filled their cells, Univer calculates what reads them. After a calculation of everything
 * it would calculate everything a second time.
 */
export function lookAgainAtSpillsOnly(injector: Injector): void {
  const going = injector.get(IFormulaCurrentConfigService) as unknown as Going;
  const load = going.loadDirtyRangesAndExcludedCell.bind(going);
  going.loadDirtyRangesAndExcludedCell = (...given) => {
    load(...given);
    going._forceCalculate = false;
    going._dirtyDefinedNameMap = {};
    going._clearDependencyTreeCache = {};
  };
}
