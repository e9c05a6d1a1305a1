import { notKnown } from '../../../model/money/units';
import { sameName } from '../../../model/scenario/names';
import type { Scenario } from '../../../model/scenario/scenario';
import { costOf } from '../../../model/sharing/game';
import { fixedAddress } from '../address';
import { ifElse, literal, NOT_KNOWN } from '../formula';
import { formats } from '../styles';
import { NOT_IN_SCENARIO, type BasisLine, basisRows } from '../basis';
import type { CoalitionTable } from './coalitions';
import { sharingFigure, type SharingSheet, sharingNames } from './layout';
import type { Solved } from './solved';

/**
 * The basis of the solved values, then and now: what each group of councils would pay. Returns a formula for the name of
 * the first group that differs.
 */
export function solvedBasisRows(
  sheet: SharingSheet,
  { scenarios, solved }: { readonly scenarios: readonly Scenario[]; readonly solved: readonly Solved[] },
  table: CoalitionTable,
  row: number,
): string {
  const { draft, inputs, names } = sheet;
  const then = scenarios.map((scenario, place) => thenOf(sheet, scenario, solved[place] ?? {}));
  const lines = Array.from({ length: table.last - table.first + 1 }, (_, place): BasisLine => {
    const own = (column: number) => fixedAddress(table.first + place, column);
    const cost = ifElse(`${sharingFigure(sheet, 'ready')}=0`, NOT_KNOWN, own(table.cost));
    return {
      label: own(table.name),
      unit: '£ a year',
      then: then.map((of) => of(place + 1)),
      now: ifElse(`${own(table.valid)}=0`, literal(NOT_IN_SCENARIO), cost),
      format: formats.pence,
      within: names.figure('tolerance'),
    };
  });
  return basisRows(
    draft,
    {
      inputs,
      names,
      scenarios,
      row,
      title: 'What groups would pay when the values that no plain formula gives were worked out, and now',
      named: sharingNames.asWritten,
    },
    lines,
  ).first;
}

/** What a group of the sheet's councils would pay in a scenario: pounds, "not known", or NOT_IN_SCENARIO. */
function thenOf({ inputs }: SharingSheet, scenario: Scenario, { game }: Solved) {
  const places = inputs.councils.map(({ name }) =>
    scenario.councils.findIndex((council) => sameName(council.name, name)),
  );
  return (mask: number): number | string => {
    const members = places.filter((_, council) => (mask & (2 ** council)) !== 0);
    if (members.includes(-1)) return NOT_IN_SCENARIO;
    if (!game) return notKnown;
    return (
      costOf(
        game.costs,
        members.reduce((sum, council) => sum + 2 ** council, 0),
      ) / 100
    );
  };
}
