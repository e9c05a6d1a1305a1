import { call, either, words } from '../formula';
import { figureNames as n, givenAs, listNames, wholeLists } from '../inputs/names';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import { publishedNames } from '../published';
import { formats, styles } from '../styles';
import type { Column, Timeline, TimeRow } from '../timeline';
import { dayAfterMonths, factNames } from './facts';

/**
 * The rows by part-year. Every change of price and of the financial year falls on the first month of one, so a
 * part-year has one price, and all views of the contract add up part-years.
 */
export interface PriceRows {
  /** Contract months from the start to its first day. */
  readonly first: TimeRow;
  readonly months: TimeRow;
  readonly contractYear: TimeRow;
  /** The year in which its financial year begins. */
  readonly financialYear: TimeRow;
  /** Its months as far as the contract is taken to run. */
  readonly taken: TimeRow;
  /** 1 where nobody can walk away from it. */
  readonly committed: TimeRow;
  readonly phase: TimeRow;
  readonly factor: TimeRow;
  /** What extensions alone make of the price. */
  readonly extended: TimeRow;
  readonly chance: TimeRow;
  readonly charge: TimeRow;
  /** The same in whole pence. */
  readonly pence: TimeRow;
  /** What its months cost, whether or not the contract gets there. */
  readonly cost: TimeRow;
  readonly costTaken: TimeRow;
  /** The same by the chance that the contract gets there. */
  readonly expected: TimeRow;
  /** The rise that a review takes up, the month of the index that it is of, and what floor and collar leave of it. */
  readonly rise: TimeRow;
  readonly month: TimeRow;
  readonly applied: TimeRow;
  readonly late: TimeRow;
  readonly counted: TimeRow;
  readonly moves: TimeRow;
}

/** The columns in front of the part-years: label, unit, total. */
export const FRONT = 3;
export const TOTAL = 2;

/** What the months of a part-year cost: an annual amount in pence is split in twelve, the odd pence in the first months of the contract year. */
export function costOfMonths(pence: string, first: string, months: string, names: ModelNames): string {
  const year = names.of(n.monthsInAYear);
  const odd = (month: string) => call('MIN', month, `MOD(${pence},${year})`);
  const from = `MOD(${first},${year})`;
  return `(INT(${pence}/${year})*${months}+${odd(`${from}+${months}`)}-${odd(from)})/${names.of(n.penceInAPound)}`;
}

export function priceRows(time: Timeline, inputs: Inputs, names: ModelNames): PriceRows {
  const timing = timingRows(time, names);
  time.skip();
  const review = reviewRows(time, timing, names);
  const rise = riseRows(time, timing, review, inputs, names);
  const path = pathRows(time, timing, review, rise.rise, names);
  return { ...timing, ...review, ...rise, ...path };
}

function timingRows(time: Timeline, names: ModelNames) {
  const name = (key: keyof typeof n) => names.of(n[key]);
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const year = name('monthsInAYear');
  // The months of the part-years before it: the row below, which is put down next.
  const monthsRow = time.at(time.row + 1);
  const first = time.add(['Months before it', 'months'], (at) => call('SUM', at.allBefore(monthsRow)), {
    format: formats.whole,
  });
  const inYear = (at: Column) => `MOD(${at.of(first)},${year})`;
  const months = time.add(
    ['Months of the part-year', 'months'],
    (at) =>
      either(
        `${at.of(first)}>=${fact('fullYears')}*${year}`,
        '0',
        either(
          `${inYear(at)}<${fact('firstPart')}`,
          `${fact('firstPart')}-${inYear(at)}`,
          `${year}-${inYear(at)}`,
        ),
      ),
    { format: formats.whole },
  );
  const within = (at: Column, formula: string) => either(`${at.of(months)}=0`, words(''), formula);
  const from = time.add(['From', 'date'], (at) => within(at, dayAfterMonths(name('start'), at.of(first))), {
    format: formats.date,
  });
  time.add(
    ['To', 'date'],
    (at) => within(at, `${dayAfterMonths(name('start'), `${at.of(first)}+${at.of(months)}`)}-1`),
    { format: formats.date },
  );
  const contractYear = time.add(
    ['Contract year', 'number'],
    (at) => within(at, `INT(${at.of(first)}/${year})+1`),
    { format: formats.whole },
  );
  const financialYear = time.add(
    ['Financial year, by the year it begins', 'year'],
    (at) =>
      within(at, `YEAR(${at.of(from)})-${either(`MONTH(${at.of(from)})<${name('firstMonth')}`, '1', '0')}`),
    { format: formats.whole },
  );
  const extension = time.add(
    ['Extension', 'number; 0: initial term'],
    (at) => within(at, call('COUNTIF', fact('extensionStarts'), `"<="&${at.of(contractYear)}`)),
    { format: formats.whole },
  );
  const taken = time.add(
    ['Months as the contract is taken to run', 'months'],
    (at) =>
      either(
        `${at.of(months)}=0`,
        '0',
        either(`${at.of(contractYear)}<=${fact('termYears')}`, at.of(months), '0'),
      ),
    { format: formats.whole },
  );
  const committed = time.add(
    ['Committed to', '1: yes'],
    (at) =>
      either(
        `${at.of(taken)}=0`,
        words(''),
        either(`${at.of(contractYear)}<=${fact('committedYears')}`, '1', '0'),
      ),
    { format: formats.whole },
  );
  const chance = time.add(
    ['Chance that the contract gets there', '%'],
    (at) =>
      within(
        at,
        either(`${at.of(extension)}=0`, '1', call('INDEX', fact('extensionChances'), at.of(extension))),
      ),
    { format: formats.rate },
  );
  return { first, months, from, contractYear, financialYear, extension, taken, committed, chance };
}

type Timing = ReturnType<typeof timingRows>;

function reviewRows(time: Timeline, { first, months, extension, contractYear }: Timing, names: ModelNames) {
  const name = (key: keyof typeof n) => names.of(n[key]);
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const review = time.add(
    ['Review', '1: yes'],
    (at) =>
      either(
        `AND(${at.of(months)}>0,${at.of(first)}>0,MOD(${at.of(first)}-${fact('reviewOffset')},${name('monthsInAYear')})=0)`,
        '1',
        '0',
      ),
    { format: formats.whole },
  );
  const moves = time.add(
    ['Review that may move the price', '1: yes'],
    (at) => either(`AND(${at.of(review)}=1,${at.of(first)}>=${fact('firstReview')})`, '1', '0'),
    { format: formats.whole },
  );
  const counted = time.add(
    ['Review that counts', '1: yes'],
    (at) =>
      either(
        `AND(${at.of(review)}=1,OR(${at.of(moves)}=1,${name('catchUp')}="Yes"),OR(${name('compounding')}<>"single step",SUM(${at.allBefore(moves)})=0),${name('indexableShare')}>0)`,
        '1',
        '0',
      ),
    { format: formats.whole },
  );
  const phase = time.add(['Phase of the price', 'text'], (at) =>
    either(
      `${at.of(months)}=0`,
      words(''),
      either(
        `${at.of(extension)}>0`,
        words('Extension'),
        either(
          call('SUMIF', time.all(contractYear), `"<="&${at.of(contractYear)}`, time.all(moves)) + '>0',
          words('Indexed'),
          words('Fixed'),
        ),
      ),
    ),
  );
  return { review, moves, counted, phase };
}

type Reviews = ReturnType<typeof reviewRows>;

/** The rise of each review that counts: given, of an index, or forecast. */
function riseRows(
  time: Timeline,
  { first, contractYear }: Timing,
  { counted }: Reviews,
  { slots }: Inputs,
  names: ModelNames,
) {
  const name = (key: keyof typeof n) => names.of(n[key]);
  const published = (key: keyof typeof publishedNames) => names.of(publishedNames[key]);
  const byIndex = `${name('indexation')}=${words(givenAs.index)}`;
  const isByIndex = (at: Column) => `AND(${at.of(counted)}=1,${byIndex})`;
  const startMonth = (months: string) => `DATE(YEAR(${name('start')}),MONTH(${name('start')})+${months},1)`;
  const month = time.add(
    ['Month of the index', 'month'],
    (at) => {
      const latest = `${at.of(first)}-${name('lag')}`;
      const back = `MOD(MONTH(${startMonth(latest)})-${name('referenceMonth')},${name('monthsInAYear')})`;
      return either(
        isByIndex(at),
        startMonth(`${latest}-${either(`${name('referenceMonth')}=""`, '0', back)}`),
        words(''),
      );
    },
    { format: formats.month },
  );
  const parts = Array.from({ length: slots.indices }, (_, place) => ({
    title: names.of(listNames.indices(place + 1)),
    weight: names.of(listNames.weights(place + 1)),
  }));
  const column = (title: string) => call('MATCH', title, published('indexTitles'), '0');
  const late = time.add(
    ['Not published yet', '1: yes'],
    (at) =>
      either(
        isByIndex(at),
        call(
          'MAX',
          ...parts.map(({ title }) =>
            either(
              `${title}=""`,
              '0',
              either(`${at.of(month)}>INDEX(${published('indexLast')},${column(title)})`, '1', '0'),
            ),
          ),
        ),
        '0',
      ),
    { format: formats.whole },
  );
  const forecast = (at: Column) => `AND(${at.of(late)}=1,${name('forecast')}<>"")`;
  const level = (at: Column, title: string, monthOf: string) => {
    const row = call('MATCH', monthOf, published('indexMonths'), '0');
    return either(
      `OR(NOT(${isByIndex(at)}),${title}="")`,
      words(''),
      either(forecast(at), words('forecast'), call('INDEX', published('indexLevels'), row, column(title))),
    );
  };
  const levels = parts.flatMap(({ title, weight }, place) => {
    const which = parts.length === 1 ? 'Index' : `Index ${place + 1}`;
    const looks = { format: formats.weight };
    const now = time.add([`${which} in that month`, 'level'], (at) => level(at, title, at.of(month)), looks);
    const before = time.add(
      [`${which} a year before`, 'level'],
      (at) => level(at, title, `DATE(YEAR(${at.of(month)})-1,MONTH(${at.of(month)}),1)`),
      looks,
    );
    return [{ now, before, weight, title }];
  });
  const ratio = (at: Column) =>
    levels
      .map(({ now, before, weight, title }) =>
        either(
          `${title}=""`,
          '0',
          // A month without a level reads as nought, and there is no ratio of nought.
          either(`${at.of(now)}*${at.of(before)}=0`, 'NA()', `${at.of(now)}/${at.of(before)}*${weight}`),
        ),
      )
      .join('+');
  const ofIndex = (at: Column) =>
    either(
      forecast(at),
      name('forecast'),
      either(`${name('rateRounding')}="one decimal"`, call('ROUND', `${ratio(at)}-1`, '3'), `${ratio(at)}-1`),
    );
  const byYear = (at: Column) =>
    slots.rises > 0 ? call('INDEX', names.of(wholeLists.rises), at.of(contractYear)) : 'NA()';
  const rise = time.add(
    ['Rise of the year', '%'],
    (at) =>
      either(
        `${at.of(counted)}=0`,
        '0',
        either(
          `${name('indexation')}=${words(givenAs.constant)}`,
          name('rise'),
          either(byIndex, ofIndex(at), byYear(at)),
        ),
      ),
    { format: formats.rate },
  );
  time.add(['Where it is from', 'text'], (at) =>
    either(
      `${at.of(counted)}=0`,
      words(''),
      either(
        byIndex,
        either(
          forecast(at),
          words('Forecast'),
          call('INDEX', published('indexBasis'), column(parts[0]?.title ?? words(''))),
        ),
        words('Given'),
      ),
    ),
  );
  return { rise, month, late };
}

/** From rates to the price: floor and collar, the cap on the path, the share that moves, and what extensions change. */
function pathRows(
  time: Timeline,
  timing: Timing,
  { counted, moves }: Reviews,
  rise: TimeRow,
  names: ModelNames,
) {
  const { first, months, taken, contractYear, chance } = timing;
  const name = (key: keyof typeof n) => names.of(n[key]);
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const year = name('monthsInAYear');
  const { applied, path } = limitedPath(time, { first, counted, rise }, names);
  const indexedRow = time.at(time.row);
  const indexed = time.add(
    ['Price moved by reviews', 'first price = 1'],
    (at) =>
      either(
        `${at.of(first)}=0`,
        '1',
        either(
          `AND(${at.of(moves)}=1,${at.of(counted)}=1)`,
          call('MAX', '0', `1-${name('indexableShare')}+${name('indexableShare')}*${at.of(path)}`),
          at.before(indexedRow),
        ),
      ),
    { format: formats.factor },
  );
  const extendedRow = time.at(time.row);
  const extended = time.add(
    ['Price changed by extensions', 'first price = 1'],
    (at) =>
      either(
        `${at.of(first)}=0`,
        '1',
        `${at.before(extendedRow)}*${either(
          `AND(${at.of(months)}>0,MOD(${at.of(first)},${year})=0)`,
          `(1+SUMIF(${fact('extensionStarts')},${at.of(contractYear)},${fact('extensionChanges')}))`,
          '1',
        )}`,
      ),
    { format: formats.factor },
  );
  const factor = time.add(
    ['Price factor', 'first price = 1'],
    (at) => either(`${at.of(months)}=0`, words(''), `${at.of(indexed)}*${at.of(extended)}`),
    { format: formats.factor, styles: [styles.strong] },
  );
  const charge = time.add(
    ['Annual charge', '£ a year'],
    (at) =>
      either(`${at.of(months)}=0`, words(''), call('ROUND', `${name('annualCharge')}*${at.of(factor)}`, '2')),
    { format: formats.pence },
  );
  const pence = time.add(
    ['Annual charge in pence', 'pence'],
    (at) =>
      either(
        `${at.of(months)}=0`,
        words(''),
        call('ROUND', `${at.of(charge)}*${name('penceInAPound')}`, '0'),
      ),
    { format: formats.pounds },
  );
  const total = (row: TimeRow) => ({ [TOTAL]: call('SUM', time.all(row)) });
  const cost = time.add(
    ['Cost of its months', '£'],
    (at) =>
      either(`${at.of(months)}=0`, words(''), costOfMonths(at.of(pence), at.of(first), at.of(months), names)),
    { format: formats.pence, front: total(time.at(time.row)) },
  );
  const costTaken = time.add(
    ['of which as the contract is taken to run', '£'],
    (at) => either(`${at.of(taken)}=0`, words(''), at.of(cost)),
    { format: formats.pence, front: total(time.at(time.row)), styles: [styles.strong] },
  );
  const expectedRow = time.at(time.row);
  const expected = time.add(
    ['weighted by the chance to get there', '£'],
    (at) =>
      either(
        `${at.of(taken)}=0`,
        words(''),
        either(`${at.of(chance)}="not known"`, words('not known'), `${at.of(costTaken)}*${at.of(chance)}`),
      ),
    {
      format: formats.pence,
      front: {
        [TOTAL]: either(
          `COUNTIF(${time.all(expectedRow)},"not known")>0`,
          words('not known'),
          call('ROUND', call('SUM', time.all(expectedRow)), '2'),
        ),
      },
    },
  );
  return { applied, path, extended, factor, charge, pence, cost, costTaken, expected };
}

/** The indexed path as far as floor, collar and cap let it go. */
function limitedPath(
  time: Timeline,
  { first, counted, rise }: { first: TimeRow; counted: TimeRow; rise: TimeRow },
  names: ModelNames,
) {
  const name = (key: keyof typeof n) => names.of(n[key]);
  const simple = `${name('compounding')}="simple"`;
  const floored = (at: Column) =>
    either(`${name('pricesMayFall')}="Yes"`, at.of(rise), call('MAX', at.of(rise), '0'));
  const applied = time.add(
    ['Rise after floor and collar', '%'],
    (at) =>
      either(
        `${at.of(counted)}=0`,
        '0',
        either(`${name('collar')}=""`, floored(at), call('MAX', floored(at), name('collar'))),
      ),
    { format: formats.rate },
  );
  const covered = time.add(
    ['Years it covers', 'years'],
    (at) =>
      either(
        `AND(${name('catchUp')}="Yes",${at.of(first)}<${name('monthsInAYear')})`,
        `${at.of(first)}/${name('monthsInAYear')}`,
        '1',
      ),
    { format: formats.factor },
  );
  const step = (rate: string, at: Column) =>
    either(simple, `${rate}*${at.of(covered)}`, `(1+${rate})^${at.of(covered)}`);
  const further = (from: string, by: string) => either(simple, `${from}+${by}`, `${from}*${by}`);
  const wanted = time.add(['Step of the path', 'added or multiplied'], (at) => step(at.of(applied), at), {
    format: formats.factor,
  });
  const most = time.add(
    ['The most the cap allows', 'added or multiplied'],
    (at) => either(`${name('cap')}=""`, words(''), step(name('cap'), at)),
    { format: formats.factor },
  );
  const hold = (at: Column, row: TimeRow, formula: string) =>
    either(`${at.of(first)}=0`, '1', either(`${at.of(counted)}=0`, at.before(row), formula));
  const free = time.at(time.row);
  time.add(
    ['Path without a cap', 'first price = 1'],
    (at) => hold(at, free, further(at.before(free), at.of(wanted))),
    { format: formats.factor },
  );
  const path = time.at(time.row);
  const own = (at: Column) =>
    either(`${name('carryForward')}="Yes"`, at.of(free), further(at.before(path), at.of(wanted)));
  time.add(
    ['Path with the cap', 'first price = 1'],
    (at) =>
      hold(
        at,
        path,
        either(`${name('cap')}=""`, own(at), call('MIN', own(at), further(at.before(path), at.of(most)))),
      ),
    { format: formats.factor },
  );
  return { applied, path };
}
