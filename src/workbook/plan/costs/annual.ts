import { fixedAddress } from '../address';
import { call, ifElse, rounded, sameText, trimmed, literal, NOT_KNOWN, isNotKnown } from '../formula';
import { councilFigure } from '../inputs/inputs';
import { courseNames, timingNames } from '../inputs/lists';
import { listRangeNames } from '../inputs/names';
import { isLive } from '../inputs/sheetTables';
import { publishedNames } from '../published';
import { formats } from '../styles';
import { blankWhereZero, type Column, type TimeRow } from '../timeline';
import { AT, type CostSheet, ifKnown, type CostLine, lineKinds, type RowOf } from './layout';

/** The rows that annual amounts follow. */
export interface AnnualFactors {
  /** The growth of as-is, first year = 1. */
  readonly growth: TimeRow;
  /** The part of the year's saving that is realised. */
  readonly realised: TimeRow;
}

/** Puts these rows, below that of the price factor. */
export function factorRows(sheet: CostSheet): AnnualFactors {
  const { time, contract, names } = sheet;
  const { taken, contractYear, factor } = contract.price;
  const within = (at: Column, formula: string) => blankWhereZero(taken, at, formula);
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

/**
 * Puts the row of a line's annual amounts in whole pence, with that of the first year in pounds in front. `costOf` gives
 * the row where a line's cost of months will be: the saving that is not realised depends on it.
 */
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
    // The difference of two amounts in pounds is whole pence only once it is rounded.
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

/** A formula for a line's first-year amount in pounds: the cost itself, or the VAT or optimism bias on it. */
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

/** Puts the row of annual amounts of a line of other costs, in whole pence; the sign is in a column in front. */
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
  // If a year is text or an error, it may be any year, so what is paid in each is not known.
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
          // An amount that is not known is so in the years it falls in, and 0 in others.
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

/** A formula for a council's number in the list, by which SUMIFS finds its rows whatever its name; blank if it is no partner. */
export const numberOf = (sheet: CostSheet, council: number) =>
  ifElse(
    `${councilFigure(sheet, council, 'place')}=""`,
    literal(''),
    fixedAddress(LIST_ROW + council, AT.number),
  );

/** The first row of the list of councils at the top of the sheet, and its cells with names and numbers. */
export const LIST_ROW = 6;
export function councilNumbers({ inputs }: CostSheet) {
  const last = LIST_ROW + Math.max(1, inputs.councils.length) - 1;
  const area = (column: number) => `${fixedAddress(LIST_ROW, column)}:${fixedAddress(last, column)}`;
  return { names: area(AT.council), numbers: area(AT.number) };
}
