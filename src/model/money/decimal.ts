import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Arithmetic for rates, indices and factors: 60 significant digits, of which `roundPence` uses 45, so that a
 * price path of any length we project is as good as unrounded. Halves round away from nought.
 */
export const Decimal = DecimalJs.clone({ precision: 60, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;
