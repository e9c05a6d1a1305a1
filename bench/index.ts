/* eslint-disable no-console -- this is a command: what it prints is what it is for */
import { line } from './ratios';
import { schedules } from './schedules';
import { simulation } from './simulation';

for (const targets of [schedules, simulation])
  for (const target of await targets()) console.log(line(target));
