/** The protocol alone, on objects of its own: no workbook and no library. */
import {
  ApiCollection,
  ApiError,
  ApiObject,
  found,
  invalidArgument,
} from '../../src/workbench/host/apiObject';
import { Interpreter, type Request } from '../../src/workbench/host/wire';

class Shelf extends ApiCollection<Book> {
  readonly api = { name: 'Shelf', scalars: ['count'], internal: ['secret'] };
  readonly secret = 'not for add-ins';
  readonly #books = ['Emma', 'Persuasion'].map((title) => new Book(title));

  get count(): number {
    return this.#books.length;
  }

  items(): Book[] {
    return this.#books;
  }

  getItem(id: unknown): Book {
    return found(this.getItemOrNullObject(id));
  }

  getItemOrNullObject(id: unknown): Book | null {
    return this.#books.find((book) => book.id === id) ?? null;
  }

  longer(one: unknown, other: unknown): Book {
    if (!(one instanceof Book) || !(other instanceof Book)) throw invalidArgument('two books');
    return one.title.length > other.title.length ? one : other;
  }

  async slowly(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return 7;
  }

  fail(): void {
    throw new Error('a fault of the host');
  }
}

class Book extends ApiObject {
  readonly api = { name: 'Book', scalars: ['title'] };
  readonly cover = new Cover();
  constructor(public title: string) {
    super();
  }

  get id(): string {
    return this.title.charAt(0);
  }
}

class Cover extends ApiObject {
  readonly api = { name: 'Cover', scalars: ['colour'] };
  colour = 'green';
  get material(): string {
    return this.colour === 'green' ? 'cloth' : 'paper';
  }
}

class Clerk extends ApiObject {
  readonly api = { name: 'Clerk' };
  ring(): string {
    return 'rung';
  }
}

/** Paths: 1 the shelf, 2 the first book by its id, 3 its cover, and whatever a test adds. */
const PATHS = {
  1: { ObjectPathType: 1, Name: '' },
  2: { ObjectPathType: 5, Name: '', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['E'] } },
  3: { ObjectPathType: 4, Name: 'Cover', ParentObjectPathId: 2 },
};
type Path = Request['ObjectPaths'][string];
type Action = Request['Actions'][number];

let missing: string[];
let events: unknown[];
let wire: Interpreter;
let settle: () => Promise<void>;
beforeEach(() => {
  missing = [];
  events = [];
  settle = () => Promise.resolve();
  wire = new Interpreter(
    new Shelf(),
    { Clerk: new Clerk() },
    {
      begin: () => Promise.resolve(),
      end: () => undefined,
      settle: () => settle(),
      flush: () => Promise.resolve(),
      subscribe: (target, event, on) => events.push([target.api.name, event, on]),
      used: () => undefined,
      missing: (member) => missing.push(member),
    },
  );
});

const send = (actions: Partial<Action>[], paths: Record<string, Path> = {}) =>
  wire.process({
    ObjectPaths: { ...PATHS, ...paths },
    Actions: actions.map((action, index) => ({
      Id: index + 1,
      ActionType: 1,
      Name: '',
      ObjectPathId: 1,
      ...action,
    })),
  });

const query = (id: number, ...Select: string[]) => ({
  ActionType: 2,
  ObjectPathId: id,
  QueryInfo: { Select },
});
const values = async (...args: Parameters<typeof send>) =>
  (await send(...args)).Results.map((result) => result.Value);

test('an object is instantiated with its id, and read by what is selected', async () => {
  expect(
    await values([{ ObjectPathId: 2 }, query(2, 'title'), query(2), query(2, 'cover/colour', 'title')]),
  ).toEqual([
    { Id: 'E' },
    { Id: 'E', Title: 'Emma' },
    { Id: 'E', Title: 'Emma' },
    { Id: 'E', Title: 'Emma', Cover: { Colour: 'green' } },
  ]);
});

test('a collection is read by its items, and in part', async () => {
  const part = { ActionType: 2, QueryInfo: { Select: ['title'], Top: 1, Skip: 1 } };
  expect(await values([query(1, 'items/title', 'count'), part])).toEqual([
    {
      Count: 2,
      _Items: [
        { Id: 'E', Title: 'Emma' },
        { Id: 'P', Title: 'Persuasion' },
      ],
    },
    { _Items: [{ Id: 'P', Title: 'Persuasion' }] },
  ]);
});

test('properties are set, one by one or together', async () => {
  const set = { ActionType: 4, Name: 'Colour', ObjectPathId: 3, ArgumentInfo: { Arguments: ['red'] } };
  const update = {
    ActionType: 9,
    ObjectPathId: 2,
    ObjectState: { Title: 'Eleanor', Cover: { Colour: 'blue' } },
  };
  const cover = query(2, 'cover/colour', 'title');
  expect(await values([set, cover, update])).toEqual([
    null,
    { Id: 'E', Title: 'Emma', Cover: { Colour: 'red' } },
    null,
  ]);
  expect(await values([cover])).toEqual([{ Id: 'E', Title: 'Eleanor', Cover: { Colour: 'blue' } }]);
});

test('methods take objects, and may take their time', async () => {
  const other = { ObjectPathType: 5, Name: '', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['P'] } };
  const longer = {
    ObjectPathType: 3,
    Name: 'Longer',
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [null, null], ReferencedObjectPathIds: [2, 4] },
  };
  const slowly = { ActionType: 3, Name: 'Slowly' };
  expect(await values([query(5, 'title'), slowly], { 4: other, 5: longer })).toEqual([
    { Id: 'P', Title: 'Persuasion' },
    7,
  ]);
});

test('null objects are null, and so is all that follows from them', async () => {
  const none = {
    ObjectPathType: 3,
    Name: 'GetItemOrNullObject',
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: ['X'] },
  };
  const cover = { ObjectPathType: 4, Name: 'Cover', ParentObjectPathId: 4 };
  const call = { ActionType: 3, Name: 'Anything', ObjectPathId: 5 };
  const set = { ActionType: 4, Name: 'Colour', ObjectPathId: 5, ArgumentInfo: { Arguments: ['red'] } };
  const paths = { 4: none, 5: cover, 6: { ObjectPathType: 7, Name: '' } };
  expect(
    await values([{ ObjectPathId: 4 }, query(5, 'colour'), call, set, { ObjectPathId: 6 }], paths),
  ).toEqual([null, null, { _IsNull: true }, null, null]);
});

test('an object kept is found again, and released is not', async () => {
  const keep = { ActionType: 3, Name: '_KeepReference', ObjectPathId: 3 };
  expect(await values([keep, { ObjectPathId: 3 }])).toEqual([null, { _ReferenceId: 'kept1' }]);
  const again = { 4: { ObjectPathType: 6, Name: 'kept1' } };
  expect(await values([query(4, 'colour')], again)).toEqual([{ _ReferenceId: 'kept1', Colour: 'green' }]);
  const release = { ActionType: 3, Name: '_RemoveReference', ArgumentInfo: { Arguments: ['kept1'] } };
  await send([release]);
  expect((await send([query(4, 'colour')], again)).Error).toMatchObject({
    Code: 'ItemNotFound',
    ActionIndex: 0,
  });
});

test('the first error ends the request, and what was done before it is answered', async () => {
  const gone = { 4: { ...PATHS[2], ArgumentInfo: { Arguments: ['X'] } } };
  const reply = await send(
    [query(2, 'title'), { ...query(4, 'title'), Name: 'load' }, query(3, 'colour')],
    gone,
  );
  expect(reply.Results).toHaveLength(1);
  expect(reply.Error).toEqual({
    Code: 'ItemNotFound',
    Message: "The requested resource doesn't exist.",
    Location: 'load',
    HttpStatusCode: 404,
    ActionIndex: 1,
  });
});

test.each<[string, Partial<Action>, string]>([
  ['a fault', { ActionType: 3, Name: 'Fail' }, 'GeneralException'],
  ['a missing method', { ActionType: 3, Name: 'Sort' }, 'ApiNotFound'],
  ['a missing property', query(1, 'items/pages'), 'ApiNotFound'],
  ['a property that is no method', { ActionType: 3, Name: 'Title', ObjectPathId: 2 }, 'ApiNotFound'],
  ['a member of the host', query(1, 'secret'), 'ApiNotFound'],
  ['the constructor', { ActionType: 3, Name: 'Constructor' }, 'ApiNotFound'],
  ['what every JavaScript object has', { ActionType: 3, Name: 'ToString' }, 'ApiNotFound'],
  ['a read-only property', { ActionType: 4, Name: 'Material', ObjectPathId: 3 }, 'AccessDenied'],
  ['an unknown path', { ObjectPathId: 9 }, 'InvalidObjectPath'],
  ['an unknown kind of action', { ActionType: 99 }, 'ApiNotFound'],
])('%s is an error', async (_what, action, code) => {
  expect((await send([action])).Error?.Code).toBe(code);
});

test('a missing member is named', async () => {
  const reply = await send([query(2, 'cover/texture')]);
  expect([reply.Error?.Message, missing]).toEqual(['not implemented: Cover.texture', ['Cover.texture']]);
});

test('handlers are registered and unregistered by name', async () => {
  await send([
    { ActionType: 3, Name: '_RegisterTitleChangedEvent', ObjectPathId: 2 },
    { ActionType: 3, Name: '_UnregisterTitleChangedEvent', ObjectPathId: 2 },
  ]);
  expect(events).toEqual([
    ['Book', 'TitleChanged', true],
    ['Book', 'TitleChanged', false],
  ]);
});

describe('order', () => {
  const service = { 1: { ObjectPathType: 2, Name: 'Clerk' } };
  const ring = (): Promise<unknown> =>
    wire.process({
      ObjectPaths: service,
      Actions: [{ Id: 1, ActionType: 3, Name: 'Ring', ObjectPathId: 1 }],
    });

  test('requests wait their turn; a service answers at once', async () => {
    const order: string[] = [];
    let calculated: () => void = () => undefined;
    settle = () =>
      new Promise((resolve) => {
        calculated = resolve;
      });
    const first = send([query(2, 'title')]).then(() => order.push('first'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    const second = send([{ ActionType: 3, Name: 'Slowly' }]).then(() => order.push('second'));
    await ring().then(() => order.push('service'));
    expect(order).toEqual(['service']);
    calculated();
    await Promise.all([first, second]);
    expect(order).toEqual(['service', 'first', 'second']);
  });

  test('a request that fails does not stop the next', async () => {
    settle = () => Promise.reject(new ApiError('GeneralException', 'lost'));
    const [bad, good] = await Promise.all([send([query(2, 'title')]), send([{ ObjectPathId: 2 }])]);
    expect([bad.Error?.Message, good.Results[0]?.Value]).toEqual(['lost', { Id: 'E' }]);
  });

  test('an unknown service is named', async () => {
    const reply = await wire.process({
      ObjectPaths: { 1: { ObjectPathType: 2, Name: 'Porter' } },
      Actions: [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 }],
    });
    expect([reply.Error?.Code, missing]).toEqual(['ApiNotFound', ['service Porter']]);
  });
});
