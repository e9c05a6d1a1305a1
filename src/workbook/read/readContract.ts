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
import { dates, keyed, knownOr, pounds, rates, type Take, words, wholes, yesOrNo } from './content';
import { broken, type FigureReader } from './figureReader';
import type { ScenarioColumns } from './scenarioColumns';

/** The contract of a scenario; `indices` are those of the workbook, by their titles. */
export function readContract(
  reader: FigureReader,
  columns: ScenarioColumns,
  indices: ReadonlyMap<string, PriceIndex>,
): Contract {
  const figure = <T>(key: FigureKey, take: Take<T>) => reader.figure(figureNames[key], columns, take);
  const exitAfter = reader.unlessUsual(
    figureNames.exitAfter,
    columns,
    wholes(limits.contractYear),
    undefined,
  );
  return {
    annualCharge: figure('annualCharge', knownOr(pounds)),
    start: figure('start', dates),
    initialYears: figure('initialYears', wholes(limits.initialYears)),
    fixedYears: figure('fixedYears', wholes(limits.fixedYears)),
    extensions: reader.with(readExtensions(reader, columns), figureNames.extensions, columns),
    ...(exitAfter && { exitAfter }),
    indexation: reader.with(readIndexation(reader, columns, indices), figureNames.indexation, columns),
    clause: readClause(reader, columns),
  };
}

/** How many figures of a list the sheet has rows for, counted from `first`. One name gone does not end it. */
export function slots(reader: FigureReader, name: (place: number) => string, first = 1): number[] {
  const found: number[] = [];
  for (let place = first; [place, place + 1].some((one) => reader.finder.has(name(one))); place++)
    found.push(place);
  return found;
}

function readExtensions(reader: FigureReader, columns: ScenarioColumns): ExtensionOption[] {
  return slots(reader, listNames.extensionYears).flatMap((place): ExtensionOption[] => {
    if (reader.isBlank(listNames.extensionYears(place), columns)) return [];
    const noticeMonths = listNames.noticeMonths(place);
    const probability = reader.value(listNames.probabilities(place), columns, knownOr(rates(limits.part)));
    return [
      {
        years: reader.value(listNames.extensionYears(place), columns, wholes(limits.initialYears)),
        ...(!reader.isBlank(noticeMonths, columns) && {
          noticeMonths: reader.value(noticeMonths, columns, wholes(limits.noticeMonths)),
        }),
        decision: reader.value(listNames.decisions(place), columns, words(decisions)),
        probability,
        priceChange: reader.isBlank(listNames.priceChanges(place), columns)
          ? rate(0)
          : reader.value(listNames.priceChanges(place), columns, rates(limits.rise)),
      },
    ];
  });
}

function readIndexation(
  reader: FigureReader,
  columns: ScenarioColumns,
  indices: ReadonlyMap<string, PriceIndex>,
): Indexation {
  const kind = reader.value(figureNames.indexation, columns, keyed(givenAs));
  if (kind !== 'index') return readRates(reader, columns, kind, figureNames.rise, listNames.rises, 1);
  const index: Take<PriceIndex> = (cell, label) => {
    const title = words([...indices.keys()])(cell, label);
    if (!title.ok) return title;
    return { ok: true, value: indices.get(title.value) ?? broken() };
  };
  const blend = slots(reader, listNames.indices).flatMap((part): BlendPart[] => {
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

/** One rate, or one for each year as far as they are given. */
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

/** The values of a list as far as any is given; a gap among them is an error. There must be one at least. */
export function readList(
  reader: FigureReader,
  columns: ScenarioColumns,
  name: (place: number) => string,
  first: number,
  take: Take<Rate>,
): Rate[] {
  const places = slots(reader, name, first);
  const last = Math.max(first, ...places.filter((place) => !reader.isBlank(name(place), columns)));
  return places.filter((place) => place <= last).map((place) => reader.value(name(place), columns, take));
}

function readClause(reader: FigureReader, columns: ScenarioColumns): ClauseFigures {
  const takes: { readonly [Part in keyof Clause]-?: Take<NonNullable<Clause[Part]>> } = {
    referenceMonth: wholes(limits.month),
    lag: wholes(limits.lag),
    catchUp: yesOrNo,
    compounding: words(compoundings),
    cap: rates(limits.rise),
    collar: rates(limits.rise),
    carryForward: yesOrNo,
    pricesMayFall: yesOrNo,
    indexableShare: rates(limits.part),
    reviewDate: words(reviewDates),
    rateRounding: words(roundingsOfRates),
    forecast: rates(limits.rise),
  };
  const parts = (Object.keys(takes) as (keyof Clause)[]).flatMap((part) => {
    const figure: Figure<unknown> | undefined = reader.unlessUsual<unknown>(
      figureNames[part],
      columns,
      takes[part],
      usualClause[part],
    );
    return figure ? [[part, figure] as const] : [];
  });
  return Object.fromEntries(parts);
}
