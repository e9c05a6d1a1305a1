/** Checks of arguments, and helpers that several classes need. */
import { type ApiClass, ApiObject, invalidArgument } from '../apiObject';

/** Office.js measures in points, Univer in pixels. */
export const PIXELS_PER_POINT = 96 / 72;

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text`);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} must be a number`);
  return value;
}

export function index(value: unknown, what: string): number {
  const whole = number(value, what);
  if (!Number.isInteger(whole) || whole < 0)
    throw invalidArgument(`${what} must be a whole number, not negative`);
  return whole;
}

export function choice<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const wanted = allowed.find((one) => one === value);
  if (wanted === undefined) throw invalidArgument(`${what} must be one of ${allowed.join(', ')}`);
  return wanted;
}

/** The value that all cells share, or null, which is how Office.js reads a mixed format. */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

/** A colour, such as `#abc`, `orange` or `rgb(1, 2, 3)`, as Excel returns it: `#AABBCC`. */
export function colour(value: unknown): string {
  const given = text(value, 'a colour').trim();
  const named = NAMED_COLOURS[given.toLowerCase()];
  if (named !== undefined) return named;
  const parts = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(given);
  if (parts) {
    const hex = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`.toUpperCase();
  }
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits === undefined) throw invalidArgument(`${given} is not a colour`);
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toUpperCase()}`;
}

/**
 * An object whose properties are kept and returned but have no effect, because nothing here draws them: page
 * layout, chart fonts. A property not listed is not implemented.
 */
export class Kept extends ApiObject {
  readonly api: ApiClass;

  constructor(
    name: string,
    properties: Readonly<Record<string, unknown>>,
    onChange: (property: string) => void = () => undefined,
    own: Omit<ApiClass, 'name'> = {},
  ) {
    super();
    const kept = Object.keys(properties).filter((key) => !isPart(properties[key]));
    this.api = { ...own, name, scalars: [...kept, ...(own.scalars ?? [])] };
    for (const [key, initial] of Object.entries(properties)) {
      let current = initial;
      Object.defineProperty(this, key, {
        enumerable: true,
        get: () => current,
        ...(isPart(initial)
          ? {}
          : {
              set: (value: unknown) => {
                current = value;
                onChange(key);
              },
            }),
      });
    }
  }
}

const isPart = (value: unknown) => value instanceof ApiObject || typeof value === 'function';
