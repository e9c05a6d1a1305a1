/* eslint-disable no-console -- this is a command: what it prints is what it is for */
import { growth } from './growth';
import { pane } from './pane';
import { line, type Target } from './ratios';
import { report } from './report';
import { schedules } from './schedules';
import { sharing } from './sharing';
import { sheets } from './sheets';
import { simulation } from './simulation';
import { writing } from './writing';

const all: Target[] = [];
for (const targets of [schedules, sharing, simulation, sheets, writing, pane])
  for (const target of await targets()) {
    console.log(line(target));
    all.push(target);
  }
report(all);
for (const remark of await growth()) console.log(remark);
