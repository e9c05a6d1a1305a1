import { tableHeader } from './blocks';
import type { SheetDraft } from './draft';
import { call, either, isNotKnown, NOT_KNOWN, sentence, words } from './formula';
import type { CouncilNames } from './ict';
import type { CouncilInputs } from './inputs';
import type { InputFigure } from './inputRows';
import type { FreeNames } from './names';
import { formats, notKnownYet, styles } from './styles';

const HEADER = ['Councils, £ a year', 'As-is', 'Alone', 'Joint'];
const ANNOUNCED = ['Announced saving', 'Share of as-is'];

/** The savings announced and their percentages, where every council announced one. */
export interface AnnouncedNames {
  readonly savings: string;
  readonly rates: string;
}

export interface CouncilBlock {
  readonly names: CouncilNames;
  readonly announced: AnnouncedNames | undefined;
  readonly firstRow: number;
  /** The row below it. */
  readonly end: number;
}

/** The councils' figures brought together from Inputs in columns, as the functions take them. */
export function councilBlock(
  draft: SheetDraft,
  row: number,
  councils: readonly CouncilInputs[],
  names: FreeNames,
): CouncilBlock {
  const announced = councils.flatMap(({ announced: saving }) => saving ?? []);
  const reconciled = announced.length > 0 && announced.length === councils.length;
  const header = reconciled ? [...HEADER, ...ANNOUNCED] : HEADER;
  draft.texts(row, 0, header);
  tableHeader(draft, { row, column: 0, columns: header.length }, 1, styles.twoLines);
  const firstRow = row + 1;
  const rows = councils.length;
  const figures = { row: firstRow, column: 1, rows, columns: header.length - 1 };
  draft.style(figures, styles.input, styles.right, { numberFormat: formats.pounds });
  for (const [index, { council, asIs, alone, joint, announced: saving }] of councils.entries()) {
    const at = firstRow + index;
    draft.text(at, 0, council);
    for (const [step, figure] of [asIs, alone, joint].entries()) link(draft, at, 1 + step, figure);
    if (!reconciled || !saving) continue;
    draft.formula(at, 4, either(`${saving.saving.name}=""`, words(''), saving.saving.name));
    draft.formula(at, 5, either(`${saving.rate.name}=""`, words(''), saving.rate.name));
  }
  const column = (name: string, place: number) =>
    draft.define(names.claim(name), { row: firstRow, column: place, rows, columns: 1 });
  if (reconciled) draft.style({ ...figures, column: 5, columns: 1 }, { numberFormat: formats.rate });
  return {
    names: {
      councils: column('Councils', 0),
      asIs: column('As_is', 1),
      alone: column('Alone', 2),
      joint: column('Joint', 3),
    },
    announced: reconciled
      ? { savings: column('Announced_savings', 4), rates: column('Announced_rates', 5) }
      : undefined,
    firstRow,
    end: firstRow + rows,
  };
}

/** A straight link, which says so where the figure is not known: blank or, to the functions the same, nought. */
function link(draft: SheetDraft, row: number, column: number, { name, doubt }: InputFigure): void {
  const formula = either(call('OR', `${name}=""`, `${name}=0`), NOT_KNOWN, name);
  draft.formula(row, column, formula, doubt === 'not known' ? notKnownYet(formats.pounds, 'Blue') : {});
}

/**
 * A line for each figure that is not known, with the question to ask, or that is only a trial. It empties
 * itself once the figure is known. Returns the row below.
 */
export function doubtRows(
  draft: SheetDraft,
  row: number,
  councils: readonly CouncilInputs[],
  firstRow: number,
): number {
  let next = row;
  for (const [index, { asIs, alone, joint }] of councils.entries()) {
    const council = draft.at(firstRow + index, 0).here;
    for (const [what, column, figure] of [
      ['as-is', 1, asIs],
      ['alone', 2, alone],
      ['joint', 3, joint],
    ] as const) {
      if (!figure.doubt) continue;
      const say = (text: string) => sentence(council, words(` ${what}: ${text}`));
      const trial = either(`${figure.status.elsewhere}="Trial"`, say('trial figure, not a fact.'), words(''));
      const ask = sentence(say('not known. '), figure.question.elsewhere);
      const missing = isNotKnown(draft.at(firstRow + index, column).here);
      draft.formula(next, 0, either(missing, ask, trial), { colour: styles.notKnown.colour });
      next++;
    }
  }
  return next;
}
