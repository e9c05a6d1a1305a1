/* eslint-disable no-console -- this is a command: what it prints is what it is for */
import { line } from './ratios';
import { schedules } from './schedules';

for (const target of await schedules()) console.log(line(target));
