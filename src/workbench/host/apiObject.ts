/** What the interpreter must know of a class that an add-in can reach. */
export interface ApiClass {
  /** The name Office.js gives the class. */
  readonly name: string;
  /** The properties that `load()` without a list loads. */
  readonly scalars?: readonly string[];
  /** Public members of the TypeScript class that are the host's own and that Excel does not have. */
  readonly internal?: readonly string[];
}

/**
 * An object of the host that requests may address. Its public members are the add-in's, under their Office.js
 * names, except those its `api` calls internal.
 */
export abstract class ApiObject {
  abstract readonly api: ApiClass;
}

/** A collection of objects. */
export abstract class ApiCollection<Item extends ApiObject = ApiObject> extends ApiObject {
  abstract items(): Item[];

  getCount(): number {
    return this.items().length;
  }
}

/** A collection whose size and whose items by index an add-in can ask for. */
export abstract class IndexedCollection<Item extends ApiObject> extends ApiCollection<Item> {
  get count(): number {
    return this.getCount();
  }

  getItemAt(index: unknown): Item {
    return found(this.items()[Number(index)]);
  }
}

/** An error with a code of Office.js; every other error becomes GeneralException. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new ApiError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = () =>
  new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidArgument = (what?: string) =>
  new ApiError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${what ? ` (${what})` : ''}`,
  );

export const notImplemented = (member: string) =>
  new ApiError('ApiNotFound', `not implemented: ${member}`, 404);

/** The item, or ItemNotFound: `getItem` in terms of `getItemOrNullObject`. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw itemNotFound();
  return item;
}
