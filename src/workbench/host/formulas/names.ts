import type { Injector } from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFunctionService,
  type ISetDefinedNameMutationParam,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';

/**
 * Makes formulas follow the names they use. Univer keeps every formula it has read with each name replaced by what
 * the name stood for then, and forgets which names those were (the lexer's _handleDefinedName notes the names inside
 * a name, never the name itself), so that a name which moves, with rows inserted above it for example, leaves its
 * formulas reading the old place. Here a change of any name makes Univer read all formulas anew and calculate them.
 */
export function followNames(injector: Injector): void {
  const dirty = injector.get(IActiveDirtyManagerService);
  const readAnew = oncePerTurn((unitId) => {
    forgetFormulas(injector);
    return sheetsWithFormulas(injector, unitId);
  });
  for (const commandId of [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id])
    dirty.register(commandId, {
      commandId,
      // Univer asks for this when a calculation begins, which is the moment to forget.
      getDirtyData: ({ params }) => {
        const { unitId, name, formulaOrRefString } = params as ISetDefinedNameMutationParam;
        return {
          forceCalculation: true,
          dirtyDefinedNameMap: { [unitId]: { [name]: formulaOrRefString } },
          clearDependencyTreeCache: { [unitId]: readAnew(unitId) },
        };
      },
    });
}

/** Several hundred names change at once, and what each asks for is the same until the calculation has begun. */
function oncePerTurn<T>(work: (key: string) => T): (key: string) => T {
  const done = new Map<string, T>();
  return (key) => {
    const found = done.get(key);
    if (found !== undefined) return found;
    const result = work(key);
    done.set(key, result);
    queueMicrotask(() => {
      done.delete(key);
    });
    return result;
  };
}

function forgetFormulas(injector: Injector): void {
  // Every key has the empty text in it.
  injector.get(IFunctionService).deleteFormulaAstCacheKey('');
  // It drops what was read; the next formula starts it again.
  injector.get(LexerTreeBuilder).dispose();
}

function sheetsWithFormulas(injector: Injector, unitId: string): Record<string, string> {
  const sheets = injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
  return Object.fromEntries(Object.keys(sheets).map((sheet) => [sheet, '1']));
}
