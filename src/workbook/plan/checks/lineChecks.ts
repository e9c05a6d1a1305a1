import { otherCostKinds, rises } from '../../../model/scenario/scenario';
import { call, sameText, trimmed, literal } from '../formula';
import { courseNames, timingNames } from '../inputs/lists';
import { tableColumns, type TableKey } from '../inputs/names';
import { HEADER_ROW } from '../inputs/sheetColumns';
import type { PlacedTable } from '../inputs/sheetTables';
import type { Check, CheckedParts } from './check';
import type { Faults, Spots } from './faults';

/** That every line of a table counts: one with a word that no formula knows would silently drop out of every sum. */
export function lineChecks(parts: CheckedParts, spots: Spots): Check[] {
  const ofInputs = { where: 'Inputs', ofInputs: true } as const;
  return [
    {
      name: 'Every line of a table is of a scenario on this sheet',
      faults: ofNoScenario(parts, spots),
      ...ofInputs,
    },
    {
      name: 'Every other cost has its course, its kind, when it is paid, how it rises and its first year, each as its list has it',
      faults: ofNoWord(parts, spots),
      ...ofInputs,
    },
  ];
}

/** Searches for lines that are not blank and whose scenario is none of those at the top of the sheet. */
function ofNoScenario({ inputs }: CheckedParts, spots: Spots): Faults[] {
  const { columns, cell, otherCosts, keys, coalitions } = inputs;
  const headings = Array.from({ length: columns.scenarios }, (_, scenario) =>
    cell(HEADER_ROW, columns.scenario(scenario)),
  );
  const ofTable = (what: string, table: PlacedTable, key: TableKey): Faults => {
    const filled = tableColumns[key].map((heading) => `(${table.column(heading)}<>"")`);
    const known = headings.map((heading) => sameText(table.column('Scenario'), heading));
    return {
      what: `${what} of no scenario`,
      // Counted from nought: a truth value alone equals no number.
      tests: [`((${filled.join('+')})>0)`, `((0+${known.join('+')})=0)`],
      rows: table.column('Scenario'),
      spot: (place) =>
        spots.cell(
          call('ROW', call('INDEX', table.column('Scenario'), place)),
          call('COLUMN', table.cell(0, 'Scenario')),
          literal(what),
        ),
    };
  };
  return [
    ofTable('Other costs', otherCosts, 'otherCosts'),
    ofTable('Keys', keys, 'keys'),
    ofTable('Group costs', coalitions, 'coalitions'),
  ];
}

/** Searches for other costs with a word that is not in its list. */
function ofNoWord({ inputs: { otherCosts } }: CheckedParts, spots: Spots): Faults[] {
  const said = (heading: string) => trimmed(otherCosts.column(heading));
  const isNot = (heading: string, word: string) => `(${said(heading)}<>${literal(word)})`;
  const fault = (heading: string, ...tests: readonly string[]) =>
    spots.lines(`Other costs, ${heading}: not in its list`, otherCosts, 'Council', heading, tests);
  const noneOf = (heading: string, options: readonly string[]) =>
    fault(heading, ...options.map((option) => isNot(heading, option)));
  return [
    noneOf('Course', Object.values(courseNames)),
    noneOf('Kind', otherCostKinds),
    noneOf('When', Object.values(timingNames)),
    // Only what is paid yearly rises, and that may be left blank.
    fault(
      'Rises',
      sameText(otherCosts.column('When'), literal(timingNames.yearly)),
      ...['', ...rises].map((option) => isNot('Rises', option)),
    ),
    // Words for a year are no amount, which another check says.
    spots.lines('Other costs, From year: blank', otherCosts, 'Council', 'From year', [
      isNot('When', timingNames['at the end']),
      `(${said('From year')}="")`,
    ]),
  ];
}
