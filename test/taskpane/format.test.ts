import { notKnown, type Pence, pence } from '../../src/model/money/units';
import { seemsOut } from '../../src/taskpane/format';

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
