import { literal } from '../formula';
import type { ModelNames } from '../names';
import { givenAs } from './names';

/** Whether the live scenario gives its indexation, or its inflation, in this way. */
export const isGivenAs = (
  names: ModelNames,
  figure: 'indexation' | 'inflation',
  kind: keyof typeof givenAs,
): string => `${names.figure(figure)}=${literal(givenAs[kind])}`;
