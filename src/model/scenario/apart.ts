import type { PartnerChange, Scenario } from './scenario';

/** A scenario as its sheets hold it. Who joins or leaves, and ranges of risk, have no place on Inputs. */
export const onSheets = ({ partners: _, risk: __, ...scenario }: Scenario): Scenario => scenario;

/**
 * What the sheets say of a scenario, with what it holds apart from them. A council that has another name by now is
 * told by its place; the changes of one that is gone go with it.
 */
export function withApart(said: Scenario, kept: Scenario): Scenario {
  const { partners, risk } = kept;
  const changes = partners?.changes;
  return {
    ...said,
    ...(partners && {
      partners: {
        ...partners,
        ...(changes && { changes: { ...changes, value: changesIn(said, kept, changes.value) } }),
      },
    }),
    ...(risk && { risk }),
  };
}

function changesIn(said: Scenario, kept: Scenario, changes: readonly PartnerChange[]): PartnerChange[] {
  const [names, before] = [said, kept].map(({ councils }) => councils.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  return changes.flatMap((change) => {
    if (names.includes(change.council)) return [change];
    const council = names[before.indexOf(change.council)];
    return council === undefined || before.includes(council) ? [] : [{ ...change, council }];
  });
}
