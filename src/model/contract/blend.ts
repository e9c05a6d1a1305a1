import { Decimal } from '../money/decimal';
import { exact, rate } from '../money/units';
import type { Where } from '../problem';
import { andThen, each, fail, ok, type Result } from '../result';
import type { BlendPart } from './clause';
import { publishedIndices } from './priceIndex';

const PART = /^(?:(\d*\.?\d+)(%?)\s*)?([a-z]+)$/i;

/**
 * The blend that a text describes: the name of a published index, which is a blend of one, or a blend such as
 * "0.7 CPI + 0.3 RPI" whose weights add up to 1.
 */
export function blendFromText(text: string, at: Where): Result<BlendPart[]> {
  const names = publishedIndices.map(({ name }) => name);
  const parts = each(text.split('+'), (part): Result<BlendPart> => {
    const [, weight = '1', percent, name] = PART.exec(part.trim()) ?? [];
    const index = publishedIndices.find((one) => one.name === name?.toUpperCase());
    if (!index) return fail({ code: 'unknown index', at, given: text, names });
    // The exponent keeps 30% at 0.3 exactly, where a division would round a second time.
    return ok({ weight: rate(Number(percent ? `${weight}e-2` : weight)), index });
  });
  return andThen(parts, (blend) => {
    const total = blend.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
    return total.eq(1) ? ok(blend) : fail({ code: 'weights not 1', at, given: total.toNumber() });
  });
}

/** The text that `blendFromText` reads as this blend: "CPI", or "0.7 CPI + 0.3 RPI". */
export const textFromBlend = (blend: readonly BlendPart[]): string =>
  blend
    .map(({ weight, index }) => (weight === 1 ? index.name : `${exact(weight).toFixed()} ${index.name}`))
    .join(' + ');
