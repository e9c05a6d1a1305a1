/* eslint-disable no-console -- this is a command: what it prints is what it is for */
import { growth } from './growth';
import { line } from './ratios';
import { schedules } from './schedules';
import { sharing } from './sharing';
import { sheets } from './sheets';
import { simulation } from './simulation';

for (const targets of [schedules, sharing, simulation, sheets])
  for (const target of await targets()) console.log(line(target));
for (const remark of await growth()) console.log(remark);
