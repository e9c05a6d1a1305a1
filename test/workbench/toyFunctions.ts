/** A few custom functions of the kind an add-in has: they show what arrives and give what is asked. */
import type { FunctionMetadata, ParameterMetadata } from '../../src/workbench/host/functions/metadata';
import type { Session } from './office';

const parameter = (name: string, more: Omit<ParameterMetadata, 'name'> = {}): ParameterMetadata => ({
  name,
  ...more,
});
const described = (id: string, parameters: ParameterMetadata[], more: Partial<FunctionMetadata> = {}) => ({
  id,
  name: id,
  description: `What ${id} does.`,
  parameters,
  ...more,
});

export const METADATA: FunctionMetadata[] = [
  described('NUMBER', [parameter('x', { type: 'number' })]),
  described('TEXT', [parameter('x', { type: 'string' })]),
  described('FLAG', [parameter('x', { type: 'boolean' })]),
  described('ANY', [parameter('x', { type: 'any' })]),
  described('CELLS', [parameter('x', { type: 'any', dimensionality: 'matrix' })]),
  described('NUMBERS', [parameter('x', { type: 'number', dimensionality: 'matrix' })]),
  described('SOME', [
    parameter('x', { type: 'number', description: 'The number to show, such as 5.' }),
    parameter('y', { type: 'number', optional: true }),
    parameter('z', { type: 'string', optional: true }),
  ]),
  described('LIST', [
    parameter('x', { type: 'number' }),
    parameter('rest', { type: 'number', dimensionality: 'matrix', repeating: true }),
  ]),
  described('TOLERANT', [parameter('x', { type: 'any' })], { allowErrorForDataTypeAny: true }),
  described('TOLERANT.CELLS', [parameter('x', { type: 'any', dimensionality: 'matrix' })], {
    allowErrorForDataTypeAny: true,
  }),
  described(
    'WHERE',
    [parameter('x', { type: 'any', dimensionality: 'matrix' }), parameter('y', { type: 'any' })],
    {
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
  ),
  described('TWICE', [parameter('x', { type: 'number' })]),
  described('GRID', [parameter('rows', { type: 'number' })], { result: { dimensionality: 'matrix' } }),
  described('FAIL', [
    parameter('code', { type: 'string' }),
    parameter('message', { type: 'string', optional: true }),
  ]),
  described('ODD', [parameter('what', { type: 'string' })]),
  described('LATER', [parameter('x', { type: 'number' })]),
  described('CANCELABLE', [parameter('x', { type: 'number' })], { options: { cancelable: true } }),
];

export function associateToys({ CustomFunctions, host }: Session): void {
  const failure = (code: string, message?: string) =>
    Reflect.construct(CustomFunctions.Error, [code, message]) as CustomFunctions.Error;
  const show = (...args: unknown[]) => JSON.stringify(args.slice(0, -1)).slice(1, -1);
  for (const id of [
    'NUMBER',
    'TEXT',
    'FLAG',
    'ANY',
    'CELLS',
    'NUMBERS',
    'SOME',
    'LIST',
    'TOLERANT',
    'TOLERANT.CELLS',
  ])
    CustomFunctions.associate(id, show);
  const judged = (x: unknown) =>
    `${x instanceof CustomFunctions.Error ? x.code : String(x)} is an error: ${String(x instanceof CustomFunctions.Error)}`;
  CustomFunctions.associate('TOLERANT', judged);
  CustomFunctions.associate('TOLERANT.CELLS', (cells: unknown[][]) => cells.flat().map(judged).join(', '));
  CustomFunctions.associate('WHERE', (_x: unknown, _y: unknown, invocation: CustomFunctions.Invocation) =>
    JSON.stringify([invocation.address, invocation.parameterAddresses]),
  );
  CustomFunctions.associate('TWICE', (x: number) => 2 * x);
  CustomFunctions.associate('GRID', (rows: number) =>
    Array.from({ length: rows }, (_, row) => [row, `2011/${row + 12}`, row % 2 === 0]),
  );
  CustomFunctions.associate('FAIL', (code: string, message: string | null) => {
    if (code === 'throw') throw new Error('lost on the way');
    throw failure(code, message ?? undefined);
  });
  const odd: Record<string, unknown> = {
    nan: NaN,
    infinity: Infinity,
    row: [[NaN, null, undefined, Infinity, true, '', failure('#N/A', 'none')]],
    ragged: [[1, 2], [3]],
    empty: [],
    returned: failure('#NUM!', 'returned, not thrown'),
    told: failure('#N/A', 'returned, not thrown'),
    nothing: null,
  };
  CustomFunctions.associate('ODD', (what: string) => odd[what] as number);
  CustomFunctions.associate('LATER', async (x: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (x < 0) throw failure('#VALUE!', 'x must not be negative');
    return 2 * x;
  });
  CustomFunctions.associate('CANCELABLE', (x: number) => Promise.resolve(3 * x));
  host.functions.register(METADATA);
}
