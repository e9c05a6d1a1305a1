/** The members of the host's objects, as far as an add-in can reach them. */
import type { ApiObject } from './apiObject';

/** The wire writes `UsedRange` where the class says `usedRange`; hidden members keep their underscore. */
export const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Whether an add-in can reach this member. */
export function has(object: ApiObject, member: string): boolean {
  if (member === 'api' || member === 'constructor' || object.api.internal?.includes(member)) return false;
  return member in object && !(member in Object.prototype);
}

export function valueOf(object: ApiObject, member: string): unknown {
  return has(object, member) ? (Reflect.get(object, member) as unknown) : undefined;
}

export function writable(object: ApiObject, member: string): boolean {
  for (let at: unknown = object; at instanceof Object; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, member);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
