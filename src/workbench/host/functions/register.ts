import type { Failure, FunctionMetadata } from './metadata';

export class FunctionHost {
  path: 'direct' | 'batched' = 'direct';
  blank: 'desktop' | 'web' = 'desktop';
  strictBusy = false;
  constructor(readonly namespace: string) {}
  register(_list: readonly FunctionMetadata[], _described?: (meta: FunctionMetadata) => void): void {
    throw new Error('to be written');
  }
  failureAt(_sheetId: string, _row: number, _column: number): Failure | undefined {
    throw new Error('to be written');
  }
}
