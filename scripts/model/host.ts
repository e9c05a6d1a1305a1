import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHeadlessHost } from '../../src/workbench/grid/headless';
import type { FunctionMetadata } from '../../src/workbench/host/functions/metadata';
import type { Host } from '../../src/workbench/host/host';
import { type LoadedOffice, loadOffice, runScript } from '../../src/workbench/transport/node';

/** A stand-in for Excel with the add-in's functions as they are built in the folder `built`, and what its code finds there. */
export function openHost(built: string): { readonly host: Host; readonly office: LoadedOffice } {
  const host = createHeadlessHost({ namespace: 'ICT' });
  const office = loadOffice(host);
  runScript(office, path.join(built, 'functions.js'));
  const { functions } = JSON.parse(readFileSync(path.join(built, 'functions.json'), 'utf8')) as {
    functions: FunctionMetadata[];
  };
  host.functions.register(functions);
  // All of Excel's API is there.
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Excel: office.Excel,
    Office: { ...office.Office, context: { requirements } },
  });
  return { host, office };
}
