import type { Injector } from '@univerjs/core';
import { IFormulaCurrentConfigService } from '@univerjs/engine-formula';

/** The part of Univer's configuration of a calculation that is changed here. */
interface CalculationConfig {
  _forceCalculate: boolean;
  _dirtyDefinedNameMap: object;
  _clearDependencyTreeCache: object;
  loadDirtyRangesAndExcludedCell(...given: unknown[]): void;
}

/**
 * After array formulas have spilled, Univer calculates the formulas that read them. After a full calculation it would
 * calculate everything a second time: this limits it to the formulas that read spills.
 */
export function recalculateSpillsOnly(injector: Injector): void {
  const config = injector.get(IFormulaCurrentConfigService) as unknown as CalculationConfig;
  const load = config.loadDirtyRangesAndExcludedCell.bind(config);
  config.loadDirtyRangesAndExcludedCell = (...given) => {
    load(...given);
    config._forceCalculate = false;
    config._dirtyDefinedNameMap = {};
    config._clearDependencyTreeCache = {};
  };
}
