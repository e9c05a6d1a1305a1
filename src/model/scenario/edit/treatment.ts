import { split } from '../../money/split';
import { type OrNotKnown, notKnown, type Pence, pence, subtract, sum } from '../../money/units';
import { impliedCosts, usualSteps } from '../outcome/baseline';
import { same } from '../same';
import type { Council, Figure, OtherCost, Scenario } from '../scenario';

/**
 * How to count what the announced savings leave beyond the contract's price, as long as nobody explains it: as a
 * joint cost that follows the contract's price, as one that stays flat, as one council's own that stays flat, or
 * not at all.
 */
export type Treatment =
  | { readonly kind: 'indexed' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'one council'; readonly council: string }
  | { readonly kind: 'left out' };

/** The unexplained difference, council by council. */
interface Announced {
  /** What its announced saving leaves. */
  readonly after: readonly Pence[];
  /** Its part of the contract's price, in proportion to what the savings leave. */
  readonly priced: readonly Pence[];
  /** Its part of what the savings leave beyond that price. */
  readonly beyond: readonly Pence[];
}

/**
 * Undefined where not every council announced its saving, no price is stated, or the savings leave no more than the
 * price.
 */
function announcedIn({ councils, contract }: Scenario): Announced | undefined {
  const price = contract.annualCharge.value;
  const after = councils.flatMap((council) => afterSaving(council) ?? []);
  if (price === notKnown || after.length < councils.length) return undefined;
  if (sum(after) <= price) return undefined;
  const priced = split(price, after);
  return { after, priced, beyond: after.map((cost, index) => subtract(cost, priced[index] ?? pence(0))) };
}

/** What a council's announced saving leaves of the budget that it implies. */
export function afterSaving({ announced }: Pick<Council, 'announced'>): Pence | undefined {
  if (!announced) return undefined;
  const implied = impliedCosts({ saving: announced.saving.value, rate: announced.rate.value }, usualSteps);
  return implied.ok ? implied.value.after.stated : undefined;
}

/**
 * The difference to be treated: what the announced savings leave beyond the contract's price; undefined where there
 * is none.
 */
export function treatable(scenario: Scenario): Pence | undefined {
  const announced = announcedIn(scenario);
  return announced && sum(announced.beyond);
}

/** The treatment that a scenario's figures already follow, if any. */
export function treatmentOf(scenario: Scenario): Treatment | undefined {
  const announced = announcedIn(scenario);
  if (!announced) return undefined;
  return treatmentsOf(scenario).find((treatment) => {
    const { joint, own } = costsUnder(announced, scenario, treatment);
    return scenario.councils.every(({ joint: { value }, otherCosts }, index) => {
      const aside = otherCosts.filter(isSetAside);
      const extra = own[index] ?? pence(0);
      const asWanted = ({ amount }: OtherCost) => setAside({ ...amount, value: extra });
      return (
        value === joint[index] && aside.length === (extra === 0 ? 0 : 1) && same(aside, aside.map(asWanted))
      );
    });
  });
}

/** Every treatment to choose from. Leaving the difference out comes last, so that `treatmentOf` prefers the others. */
export const treatmentsOf = ({ councils }: Pick<Scenario, 'councils'>): Treatment[] => [
  { kind: 'indexed' },
  { kind: 'flat' },
  ...councils.map(({ name }) => ({ kind: 'one council' as const, council: name })),
  { kind: 'left out' },
];

/** The scenario with the difference counted in another way; as it is where there is nothing to treat. */
export function treated(scenario: Scenario, treatment: Treatment, date: string, by: string): Scenario {
  const announced = announcedIn(scenario);
  if (!announced) return scenario;
  const { joint, own } = costsUnder(announced, scenario, treatment);
  const councils = scenario.councils.map((council, index): Council => {
    const [cost, extra] = [joint[index] ?? pence(0), own[index] ?? pence(0)];
    // An amount set aside by an earlier treatment goes, whatever it was; other costs stay.
    const others = council.otherCosts.filter((one) => !isSetAside(one));
    const provenance = { status: 'Assumed', source: by, date, note: NOT_EXPLAINED } as const;
    return {
      ...council,
      joint: council.joint.value === cost ? council.joint : jointFigure(scenario, council, treatment, cost),
      otherCosts: extra === 0 ? others : [...others, setAside({ value: extra, ...provenance })],
    };
  });
  return { ...scenario, councils };
}

/** Each council's joint cost under a treatment, and the amount set aside besides. */
function costsUnder(
  { after, priced, beyond }: Announced,
  { councils }: Scenario,
  treatment: Treatment,
): { readonly joint: readonly Pence[]; readonly own: readonly Pence[] } {
  const none = councils.map(() => pence(0));
  switch (treatment.kind) {
    case 'indexed':
      return { joint: after, own: none };
    case 'flat':
      return { joint: priced, own: beyond };
    case 'one council':
      return {
        joint: priced,
        own: councils.map(({ name }) => (name === treatment.council ? sum(beyond) : pence(0))),
      };
    case 'left out':
      return { joint: priced, own: none };
  }
}

function jointFigure(
  { contract: { annualCharge } }: Scenario,
  { announced, joint }: Council,
  treatment: Treatment,
  value: Pence,
): Figure<OrNotKnown<Pence>> {
  const origin = treatment.kind === 'indexed' ? announced?.saving : annualCharge;
  const { source, date } = origin ?? joint;
  const note = treatment.kind === 'indexed' ? LEFT_BY_SAVING : PART_OF_PRICE;
  return { value, status: 'Worked out', source, date, note };
}

const LEFT_BY_SAVING = 'The budget that the saving announced implies, less that saving.';
const PART_OF_PRICE = "Its part of the contract's price, shared as what the savings announced leave is.";
const NOT_EXPLAINED =
  "What the savings announced leave beyond the contract's price, which nobody has explained. Counted until somebody says what it is.";

/** Money set aside for what is not explained: an other cost of the joint course that stays flat. */
const setAside = (amount: Figure<OrNotKnown<Pence>>): OtherCost => ({
  kind: 'contingency',
  course: 'joint',
  timing: { kind: 'yearly', from: 1, rises: 'flat' },
  amount,
});

/** Recognised by its note, which a typed amount never has, as the amount differs for every price. */
const isSetAside = ({ kind, course, amount }: OtherCost): boolean =>
  kind === 'contingency' && course === 'joint' && amount.note === NOT_EXPLAINED;
