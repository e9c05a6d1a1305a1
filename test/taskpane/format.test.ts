import { notKnown, type Pence, pence } from '../../src/model/money/units';
import { inWholePounds, seemsOut } from '../../src/taskpane/format';

describe('sums shown to the pound', () => {
  const one = (amount: number): Pence => pence(amount);
  const parts = (...amounts: number[]) => amounts.map(one);

  test('seem out where what is shown of the parts does not come to what is shown of the sum', () => {
    // £29,024,188 and £5,804,838 beside £34,829,025.
    expect(seemsOut({ parts: parts(2_902_418_751, 580_483_750), sum: one(3_482_902_501) })).toBe(true);
    expect(seemsOut({ parts: parts(-50, -50), sum: one(-100) })).toBe(true);
  });

  test('do not where that adds up, where a part is not known, and where the sum is of something else', () => {
    expect(seemsOut({ parts: parts(2_902_418_700, 580_483_740), sum: one(3_482_902_440) })).toBe(false);
    expect(seemsOut({ parts: [one(50), notKnown], sum: one(50) })).toBe(false);
    expect(seemsOut({ parts: parts(50, 50), sum: notKnown })).toBe(false);
    expect(seemsOut({ parts: parts(50, 50), sum: one(5000) })).toBe(false);
  });

  test('seem out too where money that is not cash is a penny out part by part', () => {
    expect(seemsOut({ parts: parts(150, 149), sum: one(300) })).toBe(false);
    expect(seemsOut({ parts: parts(150, 150), sum: one(299) })).toBe(true);
  });
});

test('shares in whole pounds add up to their sum as it is shown', () => {
  const shown = (...shares: number[]) => inWholePounds(shares.map((share) => pence(share)));
  // Each to its nearest pound, these would come to £3,600,001.
  expect(shown(171_818_182, 114_545_455, 73_636_363)).toEqual([171_818_200, 114_545_400, 73_636_400]);
  expect(shown(50, 50)).toEqual([100, 0]);
  expect(shown(10_049, 10_049, -150)).toEqual([10_000, 10_000, -100]);
  expect(shown()).toEqual([]);
});
