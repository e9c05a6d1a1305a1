import { nameKey } from '../../model/scenario/names';
import { councilEndings, type CouncilKey, type FigureKey, figureNames } from './inputs/names';

/** What a workbook has already: the names of its sheets, and its defined names and tables, which share one space. */
export interface Taken {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** Hands out names that are free, by what Excel and the sheets' formulas take for the same name. */
export class FreeNames {
  private readonly taken: Set<string>;

  constructor(
    taken: readonly string[],
    /** Adds a number to a name that is taken. */
    private readonly numbered: (name: string, number: number) => string,
  ) {
    this.taken = new Set(taken.map(nameKey));
  }

  /** The name itself, or with the lowest number that makes it free. */
  claim(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.taken.has(nameKey(name)); number++) name = this.numbered(wanted, number);
    this.taken.add(nameKey(name));
    return name;
  }
}

/** Free titles for people to read, of sheets and columns: Inputs, Inputs (2), Inputs (3). */
export const freeTitles = (taken: readonly string[] = []) =>
  new FreeNames(taken, (name, number) => `${name} (${number})`);

/**
 * The defined names of one model, as formulas use them. Those of the first model in a workbook are as they are; those
 * of another all end in its number, so that each model's can be told from the others'.
 */
export class ModelNames {
  constructor(private readonly number: number) {}

  /** Start, or Start_2 in the second model. */
  of(name: string): string {
    return this.number === 1 ? name : `${name}_${this.number}`;
  }

  /** The name of a figure's cell on Inputs, by its key: its value in the live scenario. */
  figure(key: FigureKey): string {
    return this.of(figureNames[key]);
  }

  /** The same of a council's figure: Lewisham_alone. */
  councilFigure(stem: string, key: CouncilKey): string {
    return this.of(stem + councilEndings[key]);
  }
}

/** Excel allows 255 characters; this leaves room for what a figure's name adds and for a number. */
const LONGEST = 200;

/**
 * A council's name as the beginning of a defined name: letters, digits and underscores, beginning with no
 * digit. What is added to it, `_alone` say, keeps it from reading as a cell.
 */
export function nameStem(council: string): string {
  const stem = council
    .normalize('NFC')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  if (stem === '') return 'Council';
  // A letter beyond the first plane takes two code units, which the cut must not part.
  const short = stem.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
  return /^\p{L}/u.test(short) ? short : `_${short}`;
}
