import { ApiError, ApiObject, notImplemented } from './apiObject';
import { camel, has, isRecord, valueOf, writable } from './members';

/** Listeners for the members that an add-in uses. */
export interface Watch {
  /** Called for each member used, such as `Range.values`. */
  used(member: string): void;
  /** Called for each member used that the host lacks. */
  missing(member: string): void;
}

/** The error for something that the host lacks. */
export function lacking(watch: Watch, member: string): ApiError {
  watch.missing(member);
  return notImplemented(member);
}

/** The member of this name on the wire, or an error if there is none. */
function memberOf(watch: Watch, object: ApiObject, name: string): string {
  const member = camel(name);
  if (!has(object, member)) throw lacking(watch, `${object.api.name}.${member}`);
  watch.used(`${object.api.name}.${member}`);
  return member;
}

export const read = (watch: Watch, object: ApiObject, name: string): unknown =>
  valueOf(object, memberOf(watch, object, name));

export function callMethod(watch: Watch, object: ApiObject, name: string, args: unknown[]): unknown {
  const member = read(watch, object, name);
  if (typeof member !== 'function') throw lacking(watch, `${object.api.name}.${camel(name)}`);
  return Reflect.apply(member, object, args);
}

/** An update may carry the properties of a part: range.format.set({ fill: { color } }). */
export function assign(watch: Watch, object: ApiObject, name: string, value: unknown): void {
  const part = isRecord(value) ? read(watch, object, name) : undefined;
  if (part instanceof ApiObject && isRecord(value)) {
    for (const [inner, one] of Object.entries(value)) assign(watch, part, inner, one);
    return;
  }
  const member = memberOf(watch, object, name);
  if (!writable(object, member))
    throw new ApiError('AccessDenied', `${object.api.name}.${member} is read-only.`, 403);
  Reflect.set(object, member, value);
}
