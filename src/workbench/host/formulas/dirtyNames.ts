import { type IDirtyUnitDefinedNameMap, LexerTreeBuilder } from '@univerjs/engine-formula';

/** The part of the lexer's configuration about names that is needed here. */
interface NameLookup {
  readonly unitId?: string | null;
  getDirtyDefinedNameMap(): IDirtyUnitDefinedNameMap;
}

/**
 * Looks a name up where Univer goes through all names that have changed, for every word of every formula: with the
 * names of a large model that takes as long as reading the formulas.
 */
export function lookUpDirtyNames(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as {
    _checkDefinedNameDirty: (token: string, names: NameLookup) => boolean;
  };
  lexer._checkDefinedNameDirty = (token, names) => {
    const changed = names.unitId ? names.getDirtyDefinedNameMap()[names.unitId] : undefined;
    return changed ? Object.hasOwn(changed, token) : false;
  };
}
