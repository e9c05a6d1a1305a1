import { councilLikeness, matched } from './merge/lists';
import type { DriverName } from './risk/choices';
import type { Scenario } from './scenario';

/** A scenario as its sheets hold it. Who joins or leaves, and ranges of risk, are kept in the pane only. */
export const withoutPaneOnly = ({ partners: _, risk: __, ...scenario }: Scenario): Scenario => scenario;

/**
 * A scenario read from its sheets, with what the pane alone keeps of it. A council that was renamed is recognised
 * by its costs, or by its position where no council is gone; the changes of a council that is gone go with it.
 */
export function withPaneOnlyOf(onSheets: Scenario, kept: Scenario): Scenario {
  const matches = matched(councilLikeness, kept.councils, onSheets.councils);
  const isWhole = onSheets.councils.length >= kept.councils.length;
  const now = (name: string): string | undefined => {
    const before = kept.councils.findIndex((council) => council.name === name);
    const found = matches.indexOf(before);
    const index = found < 0 && isWhole && matches[before] === undefined ? before : found;
    return onSheets.councils[index]?.name;
  };
  return { ...onSheets, ...paneOnlyParts(kept, now) };
}

/**
 * What the pane alone keeps of a scenario, with its councils under their present names, without those that are
 * gone.
 */
export function paneOnlyParts(
  { partners, risk }: Scenario,
  now: (council: string) => string | undefined,
): Pick<Scenario, 'partners' | 'risk'> {
  const changes = partners?.changes;
  const table = risk?.table;
  // A table of a driver that is gone is kept: `tableChoice` falls back on the first drivers.
  const driver = ({ kind, council }: DriverName): DriverName => ({
    kind,
    ...(council !== undefined && { council: now(council) ?? council }),
  });
  const called = changes?.value.flatMap((change) => {
    const council = now(change.council);
    return council === undefined ? [] : [{ ...change, council }];
  });
  return {
    ...(partners && {
      partners: { ...partners, ...(changes && called && { changes: { ...changes, value: called } }) },
    }),
    ...(risk && {
      risk: {
        ...risk,
        ...(table && { table: { ...table, down: driver(table.down), across: driver(table.across) } }),
      },
    }),
  };
}
