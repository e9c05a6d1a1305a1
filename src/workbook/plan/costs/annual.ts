import { fixedAddress } from '../address';
import { call, ifElse, rounded, sameText, trimmed, literal, NOT_KNOWN, isNotKnown } from '../formula';
import { councilFigure } from '../inputs/inputs';
import { courseNames, timingNames } from '../inputs/lists';
import { listRangeNames } from '../inputs/names';
import { isLive } from '../inputs/sheetTables';
import { publishedNames } from '../published';
import { formats } from '../styles';
import type { Column, TimeRow } from '../timeline';
import { AT, type CostSheet, ifKnown, type CostLine, lineKinds, type RowOf } from './layout';

/** What all annual amounts have in common. */
export interface AnnualFactors {
  /** What as-is has grown to, first year = 1. */
  readonly growth: TimeRow;
  /** The part of the year's saving that really comes. */
  readonly realised: TimeRow;
}

export function factorRows(sheet: CostSheet): AnnualFactors {
  const { time, contract, names } = sheet;
  const { taken, contractYear, factor } = contract.price;
  const within = (at: Column, formula: string) => ifElse(`${at.of(taken)}=0`, literal(''), formula);
  const labels = (label: string, unit: string) => [undefined, label, undefined, undefined, unit];
  time.add(labels('Price factor', 'first price = 1'), (at) => within(at, at.of(factor)), {
    format: formats.factor,
  });
  const growth = time.add(
    labels('As-is growth', 'first year = 1'),
    (at) => within(at, `(1+${sheet.names.figure('asIsGrowth')})^(${at.of(contractYear)}-1)`),
    { format: formats.factor },
  );
  const parts = names.of(listRangeNames.realisation);
  const realised = time.add(
    labels('Saving realised', '%'),
    (at) => within(at, call('INDEX', parts, call('MIN', at.of(contractYear), call('COUNT', parts)))),
    { format: formats.rate },
  );
  return { growth, realised };
}

/** The annual amount of a line in whole pence. `costOf` is where the cost of a line's months will stand. */
export function annualRow(sheet: CostSheet, shared: AnnualFactors, line: CostLine, costOf: RowOf): TimeRow {
  const { time, inputs, contract } = sheet;
  const { taken, factor, contractYear } = contract.price;
  const pence = sheet.names.figure('penceInAPound');
  const amount = `$${sheet.draft.at(time.row, AT.amount).here}`;
  const own = line.kind === 'shortfall' ? undefined : firstYear(sheet, line);
  const price = line.course === 'asIs' ? shared.growth : factor;
  const followed = (at: Column) =>
    ifElse(
      `${at.of(taken)}=0`,
      literal(''),
      ifKnown(amount, rounded(`${amount}*${at.of(price)}*${pence}`, sheet.names.figure('roundingMargin'), 0)),
    );
  const unrealised = (at: Column) => {
    const ofYear = (kind: CostLine['course']) => {
      const row = time.all(costOf({ council: line.council, course: kind, kind: 'service' }));
      return {
        row,
        sum: call('SUMIF', time.all(contractYear), at.of(contractYear), row),
        first: at.of(costOf({ council: line.council, course: kind, kind: 'service' })),
      };
    };
    const [asIs, paid] = [ofYear('asIs'), ofYear(line.course)];
    const missing = call('OR', isNotKnown(asIs.first), isNotKnown(paid.first));
    // Pounds are taken from pounds, so what is left is whole pence only once it is rounded.
    const saved = call('ROUND', `MAX(0,${asIs.sum}-${paid.sum})*${pence}`, '0');
    const part = rounded(`(1-${at.of(shared.realised)})*${saved}`, sheet.names.figure('roundingMargin'), 0);
    return ifElse(
      `OR(${at.of(taken)}=0,${councilFigure(sheet, line.council, 'place')}="")`,
      literal(''),
      ifElse(
        `${call('MIN', sheet.names.of(listRangeNames.realisation))}=1`,
        '0',
        ifElse(missing, NOT_KNOWN, part),
      ),
    );
  };
  const council = inputs.nameCell(line.council);
  return time.add(
    [undefined, undefined, courseNames[line.course], lineKinds[line.kind], 'pence a year'],
    own ? followed : unrealised,
    {
      format: formats.pounds,
      frontTexts: { [AT.council]: council },
      ...(own && { front: { [AT.amount]: own } }),
      frontFormat: formats.pence,
    },
  );
}

/** The first-year amount of a line in pounds: the cost itself, or what is added to it. */
function firstYear(sheet: CostSheet, { council, course, kind }: CostLine): string {
  const cost = councilFigure(sheet, council, course);
  const added: Record<'vat' | 'bias', string> = {
    vat: `${cost}*${councilFigure(sheet, council, 'vatNotRecovered')}*${sheet.names.figure('vatRate')}`,
    bias: `${cost}*${sheet.names.figure('optimismBias')}`,
  };
  const known = kind === 'vat' || kind === 'bias' ? call('ROUND', added[kind], '2') : cost;
  return ifElse(
    `${councilFigure(sheet, council, 'place')}=""`,
    literal(''),
    ifElse(`${cost}=""`, NOT_KNOWN, known),
  );
}

/** The annual amount of a line of the table of other costs, in whole pence without its sign. */
export function otherAnnualRow(sheet: CostSheet, shared: AnnualFactors, line: number): TimeRow {
  const { time, inputs, contract, names } = sheet;
  const { taken, factor, contractYear } = contract.price;
  const cell = (heading: string) => inputs.otherCosts.cell(line, heading);
  const amount = `$${sheet.draft.at(time.row, AT.amount).here}`;
  const rate = (at: Column) =>
    ifElse(
      `${trimmed(cell('Rises'))}="with the price"`,
      at.of(factor),
      ifElse(`${trimmed(cell('Rises'))}="with as-is"`, at.of(shared.growth), '1'),
    );
  const year = (at: Column) => at.of(contractYear);
  // A year in words, or that is an error, may be any: what is paid is not known then.
  const isYear = (heading: string) => `OR(${call('ISNUMBER', cell(heading))},${cell(heading)}="")`;
  const areYears = `IFERROR(AND(${isYear('From year')},${isYear('To year')}),FALSE)`;
  const isWithin = (at: Column) =>
    `AND(${trimmed(cell('When'))}=${literal(timingNames.yearly)},${year(at)}>=${cell('From year')},OR(${cell('To year')}="",${year(at)}<=${cell('To year')}))`;
  const applies = (at: Column) => `IFERROR(OR(NOT(${areYears}),${isWithin(at)}),TRUE)`;
  const numbers = councilNumbers(sheet);
  const sign = call(
    'INDEX',
    names.of(publishedNames.signs),
    call('MATCH', trimmed(cell('Kind')), names.of(publishedNames.kinds), '0'),
  );
  const ifLive = (formula: string) => ifElse(isLive(cell('Scenario'), names), formula, literal(''));
  return time.add(
    [undefined, undefined, undefined, undefined, 'pence a year'],
    (at) =>
      ifElse(
        `${at.of(taken)}=0`,
        literal(''),
        ifElse(
          `${amount}=""`,
          literal(''),
          // What is not known is not known in the years it falls in, and nothing in the others.
          ifElse(
            applies(at),
            ifKnown(
              amount,
              rounded(
                `${amount}*${rate(at)}*${sheet.names.figure('penceInAPound')}`,
                sheet.names.figure('roundingMargin'),
                0,
              ),
            ),
            '0',
          ),
        ),
      ),
    {
      format: formats.pounds,
      frontFormat: formats.pence,
      frontTexts: {
        [AT.number]: ifLive(`SUMPRODUCT(${sameText(numbers.names, cell('Council'))}*${numbers.numbers})`),
        [AT.council]: trimmed(cell('Council')),
        [AT.course]: trimmed(cell('Course')),
        [AT.kind]: trimmed(cell('Kind')),
        [AT.sign]: ifLive(sign),
      },
      front: {
        [AT.amount]: ifLive(ifElse(`AND(${call('ISNUMBER', cell('£'))},${areYears})`, cell('£'), NOT_KNOWN)),
      },
    },
  );
}

/** A council's number in the list, which criteria can look for whatever its name. Nothing where it is no partner. */
export const numberOf = (sheet: CostSheet, council: number) =>
  ifElse(
    `${councilFigure(sheet, council, 'place')}=""`,
    literal(''),
    fixedAddress(LIST_ROW + council, AT.number),
  );

/** The list of councils at the top of the sheet. */
export const LIST_ROW = 6;
export function councilNumbers({ inputs }: CostSheet) {
  const last = LIST_ROW + Math.max(1, inputs.councils.length) - 1;
  const area = (column: number) => `${fixedAddress(LIST_ROW, column)}:${fixedAddress(last, column)}`;
  return { names: area(AT.council), numbers: area(AT.number) };
}
