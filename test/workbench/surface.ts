import { ApiObject } from '../../src/workbench/host/apiObject';
import { has } from '../../src/workbench/host/members';

const PROTOCOL = ['RangeBorder.id', 'Worksheet.gridlines', 'Worksheet.headings'];

/** The members of an object that an add-in can reach; not those that belong to the protocol. */
export function membersOf(object: ApiObject): string[] {
  const members = new Set<string>();
  for (let at: unknown = object; at instanceof ApiObject; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at).filter((name) => name !== 'items'))
      if (!name.startsWith('_') && !PROTOCOL.includes(`${object.api.name}.${name}`) && has(object, name))
        members.add(`${object.api.name}.${name}`);
  return [...members].sort();
}
