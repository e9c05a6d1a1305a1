import { penceFromPounds } from '../../../src/model/money/rounding';
import { flatCase, outcomeOf } from '../../../src/model/risk/case';
import { delivered } from '../../../src/model/risk/drivers';
import { shortfalls } from '../../../src/model/risk/shortfall';
import { value } from '../value';
import { example, terms } from './example';

describe('when only part of the saving comes', () => {
  const council = (name: string, spent: number, joint: number) => ({
    name,
    question: flatCase(penceFromPounds(spent), { ...terms, annualCharge: penceFromPounds(joint) }),
  });
  const councils = [council('Bromley', 2_000_000, 1_500_000), council('Lewisham', 3_750_000, 2_250_000)];

  test('each council pays more by what does not come, at the contract’s price, and they add up to the group', () => {
    const { councils: rows, together } = value(shortfalls(councils, 0.57));
    const bromley = rows[0];
    if (!bromley) throw new Error('Bromley');
    // 43% of £0.5m, which follows the price: nine years cost 9.66246 first years.
    expect(bromley.extra / 100).toBeCloseTo((215_000 * 34_784_863.86) / 3_600_000, 0);
    expect(bromley.paid).toBe(bromley.planned + bromley.extra);
    expect(bromley.saving).toBe(bromley.asIs - bromley.paid);
    expect(together.saving / 100).toBeCloseTo(7_206_049.35, 0);
    for (const figure of ['asIs', 'planned', 'paid', 'extra', 'saving'] as const)
      expect(together[figure]).toBe(rows.reduce((sum, row) => sum + row[figure], 0));
  });

  test('if all of it comes, nothing is extra; if none, each pays at first what it spends now', () => {
    expect(value(shortfalls(councils, 1)).together.extra).toBe(0);
    const nothing = value(delivered.change(councils[0]?.question ?? example, 0));
    expect(value(outcomeOf(nothing)).years[0]?.saving).toBe(0);
  });
});
