import { ApiObject } from '../apiObject';

/** A service that Office.js calls while it starts, and that has little or nothing to do here. */
export function quietService(
  name: string,
  methods: Readonly<Record<string, (...given: unknown[]) => unknown>>,
): ApiObject {
  class Quiet extends ApiObject {
    readonly api = { name };
  }
  return Object.assign(new Quiet(), methods);
}
