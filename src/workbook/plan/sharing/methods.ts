import { wayId, wayNames, methodWays } from '../../../model/scenario/sharing/way';
import type { MethodName } from '../../../model/sharing/methods';
import { methodTitles, textbookTitle } from '../../../model/sharing/titles';
import type { SheetDraft } from '../draft';
import { call, ifElse, concat, literal, NOT_KNOWN } from '../formula';
import { matchesAnnounced } from '../savings/reconcile';
import { type Key, keyLabel, keyShare } from './keys';
import { at, across, sharingFigure, type SharingSheet, sum } from './layout';
import { type CoalitionTable } from './coalitions';
import { isOutOfDate, OUT_OF_DATE, type SolvedRows } from './solved';

/** A way of sharing: its names, and a formula for a council's share. */
export interface Method {
  /** Its `wayId` in the model. */
  readonly id: string;
  /** Its name, and a formula for it where it depends on cells. */
  readonly label: string;
  readonly named?: string;
  /** Its name in textbooks. */
  readonly textbook: string;
  /** 'cost' if it needs the cost to share alone; all others also need what each council would pay alone. */
  readonly needs?: 'cost';
  /** For the shares that councils have agreed, which need not add up to the bill. */
  readonly isAgreed?: true;
  /** For shares that are values: whether their basis has changed. */
  readonly outOfDate?: string;
  readonly share: (council: number) => string;
}

/** Puts a way's name in the first column of a row, with words after it. */
export function putLabel(draft: SheetDraft, row: number, { label, named }: Method, more = ''): void {
  if (named === undefined) draft.text(row, 0, label + more);
  else draft.formula(row, 0, more === '' ? named : concat(named, literal(more)));
}

/** The shares agreed: the joint costs. They are called announced if each is what the council's announced saving leaves. */
function agreed(sheet: SharingSheet): Method {
  const { savings, inputs, rows } = sheet;
  const { joint } = rows;
  const together = at(joint, inputs.councils.length);
  const announced = matchesAnnounced(savings, inputs.councils.length);
  return {
    id: wayId({ kind: 'agreed' }),
    label: wayNames.agreed,
    ...(announced !== undefined && {
      named: ifElse(
        `AND(ISNUMBER(${together}),${announced})`,
        literal(wayNames.announced),
        literal(wayNames.agreed),
      ),
    }),
    textbook: '',
    needs: 'cost',
    isAgreed: true,
    share: (council) =>
      ifElse(
        `AND(ISNUMBER(${together}),ISNUMBER(${sharingFigure(sheet, 'cost')}))`,
        at(joint, council),
        NOT_KNOWN,
      ),
  };
}

/** A way for each key. */
const byKey = (sheet: SharingSheet, keys: readonly Key[]): Method[] =>
  keys.map((key) => ({
    id: wayId(key.name === undefined ? { kind: 'as-is' } : { kind: 'key', key: key.title }),
    label: wayNames.key(key.title),
    ...(key.name !== undefined && { named: keyLabel(key.name) }),
    textbook: 'Proportional',
    needs: 'cost',
    share: (council) => keyShare(sheet, sharingFigure(sheet, 'cost'), key, council),
  }));

/** The methods of the model that have a formula here, by their names. */
type Formulas = Partial<Record<MethodName, Pick<Method, 'needs' | 'share' | 'outOfDate'>>>;

/** Those that need only the costs alone and the cost to share. */
function ofEnds(sheet: SharingSheet): Formulas {
  const { alone } = sheet.rows;
  const [cost, partners] = [sharingFigure(sheet, 'cost'), sharingFigure(sheet, 'partners')];
  const every = across(sheet, alone);
  return {
    equal: { needs: 'cost', share: () => `${cost}/${partners}` },
    proportional: { share: (council) => `${cost}*${at(alone, council)}/${sum(every)}` },
    'equal saving': { share: (council) => `${at(alone, council)}-(${sum(every)}-${cost})/${partners}` },
  };
}

/** Those that need the cost of every group. */
function ofGroups(sheet: SharingSheet, table: CoalitionTable, solved: SolvedRows | undefined): Formulas {
  const { alone, separable } = sheet.rows;
  const [rest, partners] = [sharingFigure(sheet, 'notSeparable'), sharingFigure(sheet, 'partners')];
  const own = (council: number) => at(separable, council);
  // Costs alone less what councils add to the bill: the most that they could be asked for beyond what they add.
  const beyond = `(${sum(across(sheet, alone))}-${sum(across(sheet, separable))})`;
  const benefit = (council: number) => `MAX(0,${at(alone, council)}-${own(council)})`;
  const benefits = sheet.inputs.councils
    .map((_, council) => ifElse(`${at(sheet.rows.partner, council)}=0`, '0', benefit(council)))
    .join('+');
  const spread = (council: number, total: string, part: string) =>
    `${own(council)}+${rest}*${ifElse(`${total}=0`, `1/${partners}`, `${part}/${total}`)}`;
  return {
    separable: { share: (council) => `${own(council)}+${rest}/${partners}` },
    'alternative cost avoided': {
      share: (council) => spread(council, beyond, `(${at(alone, council)}-${own(council)})`),
    },
    scrb: { share: (council) => spread(council, `(${benefits})`, benefit(council)) },
    shapley: { share: (council) => call('SUM', table.shapley(council)) },
    ...(solved && { nucleolus: solvedShares(sheet, solved) }),
  };
}

/** For two councils an equal saving has a plainer name, by whether there is a gain or a loss. */
function evenName(sheet: SharingSheet): Pick<Method, 'label' | 'named'> {
  const { gain, loss, nought } = wayNames.even;
  const title = methodTitles['equal saving'].name;
  const saved = `ROUND(${sum(across(sheet, sheet.rows.alone))}-${sharingFigure(sheet, 'cost')},2)`;
  const bySign = ifElse(`${saved}>0`, literal(gain), ifElse(`${saved}<0`, literal(loss), literal(nought)));
  const areTwo = `AND(${sharingFigure(sheet, 'partners')}-1=1,${sharingFigure(sheet, 'ready')}=1)`;
  return {
    label: sheet.inputs.councils.length === 2 ? gain : title,
    named: ifElse(areTwo, bySign, literal(title)),
  };
}

/** Shares that are values, shown while their basis is unchanged. */
const solvedShares = (
  sheet: SharingSheet,
  { nucleolus }: SolvedRows,
): Pick<Method, 'share' | 'outOfDate'> => ({
  share: (council) =>
    ifElse(`${at(nucleolus, council)}=${literal(OUT_OF_DATE)}`, NOT_KNOWN, at(nucleolus, council)),
  outOfDate: isOutOfDate(sheet),
});

/** A method's name in textbooks, and whether its shares are values. */
const textbookOf = (method: MethodName): string =>
  textbookTitle(method) + (method === 'nucleolus' ? ', as a value' : '');

/** The ways that have formulas, in the order of the model. Those that need the cost of every group need its table. */
export function methodsOf(
  sheet: SharingSheet,
  table: CoalitionTable | undefined,
  solved: SolvedRows | undefined,
  keys: readonly Key[],
): Method[] {
  const formulas: Formulas = { ...ofEnds(sheet), ...(table && ofGroups(sheet, table, solved)) };
  const methods = methodWays.flatMap((method): Method[] => {
    const found = formulas[method];
    if (!found) return [];
    const named = method === 'equal saving' ? evenName(sheet) : { label: methodTitles[method].name };
    return [{ id: method, ...named, textbook: textbookOf(method), ...found }];
  });
  return [agreed(sheet), ...byKey(sheet, keys), ...methods];
}

/** The methods of the model without a formula here: the pane and ICT.SHARE.METHODS have them. */
export const withoutFormula = (methods: readonly Method[]): MethodName[] =>
  methodWays.filter((method) => !methods.some(({ id }) => id === method));
