import {
  type BlendPart,
  type Clause,
  compoundings,
  type GivenRates,
  type Indexation,
  reviewDates,
  roundingsOfRates,
  usualClause,
} from '../../model/contract/clause';
import type { PriceIndex } from '../../model/contract/priceIndex';
import { limits } from '../../model/limits';
import { rate, type Rate } from '../../model/money/units';
import {
  type ClauseFigures,
  type Contract,
  decisions,
  type ExtensionOption,
  type Figure,
} from '../../model/scenario/scenario';
import { type FigureKey, figureNames, givenAs, listNames } from '../plan/inputs/names';
import { dates, keyOf, orNotKnown, pounds, rates, type CellReader, oneOf, wholes, yesOrNo } from './content';
import { brokenValue, type FigureReader } from './figureReader';
import type { ScenarioColumns } from './scenarioColumns';

/** Reads a scenario's contract. `indices` are those of the workbook, by their titles. */
export function readContract(
  reader: FigureReader,
  columns: ScenarioColumns,
  indices: ReadonlyMap<string, PriceIndex>,
): Contract {
  const figure = <T>(key: FigureKey, readCell: CellReader<T>) =>
    reader.figure(figureNames[key], columns, readCell);
  const exitAfter = reader.unlessUsual(
    figureNames.exitAfter,
    columns,
    wholes(limits.contractYear),
    undefined,
  );
  return {
    annualCharge: figure('annualCharge', orNotKnown(pounds)),
    start: figure('start', dates),
    initialYears: figure('initialYears', wholes(limits.initialYears)),
    fixedYears: figure('fixedYears', wholes(limits.fixedYears)),
    extensions: reader.figureOf(readExtensions(reader, columns), figureNames.extensions, columns),
    ...(exitAfter && { exitAfter }),
    indexation: reader.figureOf(readIndexation(reader, columns, indices), figureNames.indexation, columns),
    clause: readClause(reader, columns),
  };
}

/**
 * The numbers of the figures of a list that have rows, from `first` on. A single deleted name does not end the
 * list.
 */
export function listIndices(reader: FigureReader, name: (index: number) => string, first = 1): number[] {
  const found: number[] = [];
  for (let number = first; [number, number + 1].some((one) => reader.finder.has(name(one))); number++)
    found.push(number);
  return found;
}

function readExtensions(reader: FigureReader, columns: ScenarioColumns): ExtensionOption[] {
  return listIndices(reader, listNames.extensionYears).flatMap((index): ExtensionOption[] => {
    if (reader.isBlank(listNames.extensionYears(index), columns)) return [];
    const noticeMonths = listNames.noticeMonths(index);
    const probability = reader.value(listNames.probabilities(index), columns, orNotKnown(rates(limits.part)));
    return [
      {
        years: reader.value(listNames.extensionYears(index), columns, wholes(limits.initialYears)),
        ...(!reader.isBlank(noticeMonths, columns) && {
          noticeMonths: reader.value(noticeMonths, columns, wholes(limits.noticeMonths)),
        }),
        decision: reader.value(listNames.decisions(index), columns, oneOf(decisions)),
        probability,
        priceChange: reader.isBlank(listNames.priceChanges(index), columns)
          ? rate(0)
          : reader.value(listNames.priceChanges(index), columns, rates(limits.rise)),
      },
    ];
  });
}

function readIndexation(
  reader: FigureReader,
  columns: ScenarioColumns,
  indices: ReadonlyMap<string, PriceIndex>,
): Indexation {
  const kind = reader.value(figureNames.indexation, columns, keyOf(givenAs));
  if (kind !== 'index') return readRates(reader, columns, kind, figureNames.rise, listNames.rises, 1);
  const index: CellReader<PriceIndex> = (cell, label) => {
    const title = oneOf([...indices.keys()])(cell, label);
    if (!title.ok) return title;
    return { ok: true, value: indices.get(title.value) ?? brokenValue() };
  };
  const blend = listIndices(reader, listNames.indices).flatMap((part): BlendPart[] => {
    const [name, weight] = [listNames.indices(part), listNames.weights(part)];
    if (part > 1 && reader.isBlank(name, columns) && reader.isBlank(weight, columns)) return [];
    return [
      {
        weight: reader.value(weight, columns, rates(limits.part)),
        index: reader.value(name, columns, index),
      },
    ];
  });
  return { kind, blend };
}

/** Reads one rate, or one for each year up to the last that is filled. */
export function readRates(
  reader: FigureReader,
  columns: ScenarioColumns,
  kind: 'constant' | 'by year',
  one: string,
  byYear: (year: number) => string,
  first: number,
): GivenRates {
  if (kind === 'constant') return { kind, rate: reader.value(one, columns, rates(limits.rise)) };
  return { kind, rates: readList(reader, columns, byYear, first, rates(limits.rise)) };
}

/** Reads the values of a list up to the last that is filled: at least one, and without gaps. */
export function readList(
  reader: FigureReader,
  columns: ScenarioColumns,
  name: (index: number) => string,
  first: number,
  readCell: CellReader<Rate>,
): Rate[] {
  const numbers = listIndices(reader, name, first);
  const last = Math.max(first, ...numbers.filter((index) => !reader.isBlank(name(index), columns)));
  return numbers
    .filter((index) => index <= last)
    .map((index) => reader.value(name(index), columns, readCell));
}

function readClause(reader: FigureReader, columns: ScenarioColumns): ClauseFigures {
  const cellReaders: { readonly [Part in keyof Clause]-?: CellReader<NonNullable<Clause[Part]>> } = {
    referenceMonth: wholes(limits.month),
    lag: wholes(limits.lag),
    catchUp: yesOrNo,
    compounding: oneOf(compoundings),
    cap: rates(limits.rise),
    collar: rates(limits.rise),
    carryForward: yesOrNo,
    pricesMayFall: yesOrNo,
    indexableShare: rates(limits.part),
    reviewDate: oneOf(reviewDates),
    rateRounding: oneOf(roundingsOfRates),
    forecast: rates(limits.rise),
  };
  const parts = (Object.keys(cellReaders) as (keyof Clause)[]).flatMap((part) => {
    const figure: Figure<unknown> | undefined = reader.unlessUsual<unknown>(
      figureNames[part],
      columns,
      cellReaders[part],
      usualClause[part],
    );
    return figure ? [[part, figure] as const] : [];
  });
  return Object.fromEntries(parts);
}
