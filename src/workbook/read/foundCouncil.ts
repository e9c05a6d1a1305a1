/** A council with rows on the sheet. */
export interface FoundCouncil {
  readonly stem: string;
  readonly name: string;
}
