import { type ApiClass, ApiObject } from '../apiObject';
import type { Range } from './range';

/** `RangeAreas`: several ranges of one worksheet. */
export class RangeAreas extends ApiObject {
  readonly api: ApiClass = { name: 'RangeAreas', scalars: ['address', 'areaCount'], internal: ['ranges'] };

  constructor(readonly ranges: readonly Range[]) {
    super();
  }

  get address(): string {
    return this.ranges.map(({ address }) => address).join(',');
  }

  get areaCount(): number {
    return this.ranges.length;
  }
}
