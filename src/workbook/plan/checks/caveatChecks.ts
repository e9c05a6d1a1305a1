import { statuses } from '../../../model/scenario/scenario';
import { ENTERED } from '../../../model/scenario/typed';
import { columnRange } from '../address';
import { call, lastRow, concat, trimmed, literal, NOT_KNOWN } from '../formula';
import { JOINT_LABEL, PLACE_UNIT } from '../inputs/councilRows';
import type { Inputs, Run } from '../inputs/inputs';
import { figureNames, provenanceColumns, USUAL } from '../inputs/names';
import { provenanceOfLive } from './liveProvenance';
import { COLUMN } from '../inputs/sheetColumns';
import type { PlacedTable } from '../inputs/sheetTables';
import type { ModelNames } from '../names';
import { matchesAnnounced } from '../savings/reconcile';
import { type Check, type CheckedParts, waitKnown, waitPrice } from './check';
import { type Faults, type Spots, spotsOf } from './faults';

/** What a reader should know beside an answer that is right all the same, such as a figure without a source. */
export function caveatChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const spots = spotsOf(parts.inputs, names);
  return [
    {
      name: HAS_SOURCES,
      where: 'Inputs',
      faults: unsourced(parts, names, spots),
      ofInputs: true,
    },
    {
      name: `Every status is one of ${STATUSES.join(', ')}`,
      where: 'Inputs',
      faults: otherStatuses(parts, names, spots),
      ofInputs: true,
    },
    ...(parts.inputs.councils.length > 0 ? [priceAgrees(parts, names, spots), dearer(parts, spots)] : []),
  ];
}

const STATUSES = [...statuses, USUAL];

export const HAS_SOURCES = 'Every figure that is published, worked out or assumed has a source';
export const PRICE_AGREES = 'The joint costs of the councils add up to the contract’s price';

/**
 * That the joint costs add up to the price. It does not apply where they are what the announced savings leave: then the
 * sheet Savings says how far they are apart, and why.
 */
function priceAgrees({ inputs, savings }: CheckedParts, names: ModelNames, spots: Spots): Check {
  const { draft, firstYear } = savings;
  const joint = draft.at(firstYear.totalRow, firstYear.columns.joint).elsewhere;
  const difference = `${joint}-${names.figure('annualCharge')}`;
  const announced = matchesAnnounced(savings, inputs.councils.length);
  return {
    name: PRICE_AGREES,
    where: 'Inputs',
    difference,
    spot: spots.figure(figureNames.annualCharge),
    waits: [
      waitPrice(names),
      waitKnown(joint, 'a joint cost is not known'),
      ...(announced === undefined
        ? []
        : [
            {
              until: `AND(ABS(${difference})>${names.figure('tolerance')},${announced})`,
              because: 'they are what the savings announced leave; see Savings',
              never: true as const,
            },
          ]),
    ],
    ofInputs: true,
  };
}

/** That no council pays more jointly than alone. One that does is a failure, but it holds only once all costs are known. */
function dearer({ inputs, savings }: CheckedParts, spots: Spots): Check {
  const { firstRow, columns } = savings.firstYear;
  const ofCouncils = (column: number) =>
    columnRange(savings.draft.name, column, firstRow, firstRow + inputs.councils.length - 1);
  const gains = ofCouncils(columns.gain);
  // The row is found by its label, since a formula that lists a cell of each council would be too long.
  const labels = inputs.column(COLUMN.label);
  const faults: Faults = {
    what: 'Councils that pay more jointly than alone',
    tests: [call('ISNUMBER', gains), `(${gains}<0)`],
    rows: gains,
    spot: (place) => {
      const label = concat(call('INDEX', ofCouncils(0), place), literal(JOINT_LABEL));
      return spots.typed(lastRow(labels, `(${labels}=${label})`), label);
    },
  };
  return {
    name: 'No council pays more jointly than alone for the service of the first year, other costs left out',
    where: 'Inputs',
    faults: [faults],
    waits: [
      {
        until: `AND(${call('COUNTIF', gains, literal('<0'))}=0,${call('COUNTIF', gains, NOT_KNOWN)}>0)`,
        because: 'a cost alone or a joint cost is not known',
      },
      { until: `${call('COUNT', gains)}=0`, because: 'no council takes part' },
    ],
    ofInputs: true,
  };
}

/**
 * Searches for figures and lines of the live scenario without a source. What is usual, not known or a trial needs none,
 * nor does a row that is a part of the figure above it, which has the source.
 */
function unsourced({ inputs }: CheckedParts, names: ModelNames, spots: Spots): Faults[] {
  const { column, otherCosts, keys, coalitions } = inputs;
  // A figure typed into the pane gets ENTERED as its source, which counts as none, in the pane too.
  const noSource = (status: string, source: string) =>
    `((${source}="")+(${status}=${literal('Assumed')})*(${source}=${literal(ENTERED)})>0)`;
  const filled = (area: string) => `(${area}<>"")`;
  const needs = (status: string) => ['Not known', 'Trial'].map((word) => `(${status}<>${literal(word)})`);
  const live = column(COLUMN.live);
  const [status, source] = [
    provenanceOfLive(inputs, names, 'status'),
    provenanceOfLive(inputs, names, 'source'),
  ];
  const isPart = partRuns(inputs).map(
    ({ first, end }) =>
      `(ROW(${live})>=ROW(${inputs.cell(first, COLUMN.live)}))*(ROW(${live})<=ROW(${inputs.cell(end - 1, COLUMN.live)}))`,
  );
  const ofTable = (what: string, table: PlacedTable, label: string, figure: string) =>
    spots.lines(`${what} without a source`, table, label, 'Source', [
      call('ISNUMBER', table.column(figure)),
      ...needs(table.column('Status')),
      noSource(table.column('Status'), table.column('Source')),
    ]);
  return [
    spots.figures(
      'Figures without a source',
      [
        filled(live),
        `(${column(COLUMN.unit)}<>${literal(PLACE_UNIT)})`,
        `(${status}<>${literal(USUAL)})`,
        ...needs(status),
        noSource(status, source),
        ...isPart.map((part) => `(1-${part}*(${status}=""))`),
      ],
      { provenance: 'source' },
    ),
    ofTable('Other costs', otherCosts, 'Council', '£'),
    ofTable('Keys', keys, 'Council', 'Number'),
    ofTable('Group costs', coalitions, 'Councils', '£ a year'),
  ];
}

/** Searches for statuses that are not in the list, which the log of assumptions on About would leave out. */
function otherStatuses({ inputs }: CheckedParts, names: ModelNames, spots: Spots): Faults[] {
  const { otherCosts, keys, coalitions } = inputs;
  // The headings of the blocks are among the rows.
  const isNone = (status: string, known: readonly string[]) => [
    `(${status}<>"")`,
    ...[provenanceColumns[0], ...known].map((one) => `(${trimmed(status)}<>${literal(one)})`),
  ];
  const ofTable = (what: string, table: PlacedTable, label: string) =>
    spots.lines(`${what} with another status`, table, label, 'Status', [
      ...isNone(table.column('Status'), statuses),
    ]);
  return [
    spots.figures(
      'Figures with another status',
      isNone(provenanceOfLive(inputs, names, 'status'), STATUSES),
      {
        provenance: 'status',
      },
    ),
    ofTable('Other costs', otherCosts, 'Council'),
    ofTable('Keys', keys, 'Council'),
    ofTable('Group costs', coalitions, 'Councils'),
  ];
}

/** The runs of rows that are parts of a figure above them. */
function partRuns({ figures }: Inputs): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, part } of figures.values()) {
    const last = runs.at(-1);
    if (!part) continue;
    if (last?.end === row) runs[runs.length - 1] = { ...last, end: row + 1 };
    else runs.push({ first: row, end: row + 1 });
  }
  return runs;
}
