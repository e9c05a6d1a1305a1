import { fail } from '../model/result';

/** Whether the formula is still being typed, and Excel shows what it, or a part of it, would give. */
export const isPreview = (invocation: unknown): boolean =>
  typeof invocation === 'object' &&
  invocation !== null &&
  'isInValuePreview' in invocation &&
  invocation.isInValuePreview === true;

/** Why there is no answer yet: what would take too long while somebody is typing. */
export const onlyAPreview = (figure: string) =>
  fail({ code: 'only a preview', at: { figure }, noAnswer: true });
