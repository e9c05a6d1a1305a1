/** The folders whose calls count. */
export const FOLDERS: readonly string[];

/** decimal.js, as text, without what neither the sources nor the rest of it call. */
export function inUse(library: string, sources: string): string;
