import { shareCosts, shareMethods as methodsTable } from '../../src/functions/shareMethods';
import { penceFromPounds } from '../../src/model/money/rounding';
import { edited, valueEdit } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import { quotesOf } from '../../src/model/scenario/sharing/quotes';
import type { Scenario } from '../../src/model/scenario/scenario';
import { unknownCost } from '../../src/model/scenario/typed';
import { wayId } from '../../src/model/scenario/sharing/way';
import { waysOfSharing } from '../../src/model/scenario/sharing/waysOfSharing';
import { runToEnd } from '../../src/model/work';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { value } from '../model/value';
import { closeWorkbooks, openWorkbook } from './excel';

afterEach(closeWorkbooks);

/** Those that have formulas on the sheet. */
const methods = [
  'equal',
  'proportional',
  'equal saving',
  'separable',
  'alternative cost avoided',
  'scrb',
  'shapley',
  'nucleolus',
] as const;

const tried = value(
  edited(
    exampleScenario(),
    valueEdit(['councils', 1, 'alone'], penceFromPounds(2_500_000), '2026-11-25', 'Trial'),
  ),
);

const four = illustration();
const unshared: Scenario = {
  ...four,
  councils: four.councils.map((council) => ({ ...council, joint: unknownCost })),
  coalitions: four.coalitions.filter(({ councils }) => councils.length < 4),
  contract: { ...four.contract, annualCharge: { ...four.asIsGrowth, value: penceFromPounds(6_900_000) } },
};

test.each([
  ['the example with a trial figure', tried],
  ['four councils', illustration()],
  ['four councils who know the price and not who pays what of it', unshared],
] satisfies [string, Scenario][])(
  'of %s, the pane, the functions and the sheet give the same shares',
  async (_, scenario) => {
    const quotes = quotesOf(scenario);
    const coalitions = quotes.map(({ names }) => [names.join(' + ')]);
    const costs = quotes.map(({ cost }) => [Number(cost) / 100]);
    const n = scenario.councils.length;
    const { ways } = value(runToEnd(waysOfSharing(scenario)));
    // What the pane shows of a method, which may stand under another that comes to the same.
    const inPane = (method: string) =>
      ways.find(({ way, sameAs }) => wayId(way) === method || sameAs.some((one) => one === method));

    const book = openWorkbook();
    expect(await writeModel([scenario])).toMatchObject({ ok: true });
    const sheet = await book.values('Sharing');
    const rows = layOut([scenario]).sharing.methods;
    const table = methodsTable(coalitions, costs);
    for (const method of methods) {
      const fromFunction = shareCosts(coalitions, costs, method)
        .slice(1)
        .map(([, share]) => share);
      const shown = inPane(method);
      if (!shown) throw new Error(`${method} is not among the ways`);
      const { shares, verdict } = value(shown.outcome);
      expect([method, shares.map((share) => share / 100)]).toEqual([method, fromFunction]);
      const fair = table.find(([name]) => name === method)?.at(n + 2);
      expect([method, verdict === 'pass']).toEqual([method, fair]);
      const row = rows.find(({ id }) => id === method);
      expect(row).toBeDefined();
      expect([method, sheet[row?.pence ?? 0]?.slice(2, 2 + n)]).toEqual([
        method,
        fromFunction.map((share) => expect.closeTo(Number(share), 6) as unknown),
      ]);
      expect([method, sheet[row?.row ?? 0]?.[1]]).toEqual([method, verdict === 'pass' ? 'Pass' : 'Fail']);
    }
  },
);
