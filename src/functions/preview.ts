import { fail } from '../model/result';

/** Whether Excel only previews the result, of a formula or a part of one that is still being typed. */
export const isPreview = (invocation: unknown): boolean =>
  typeof invocation === 'object' &&
  invocation !== null &&
  'isInValuePreview' in invocation &&
  invocation.isInValuePreview === true;

/** The problem of a preview that would take too long: `figure` is the argument that makes it so large. */
export const onlyAPreview = (figure: string) =>
  fail({ code: 'only a preview', at: { figure }, noAnswer: true });
