import { riskReport } from '../../model/scenario/risk/report';
import { readScenario } from '../../model/scenario/read';
import type { Asked, Told } from './messages';

// Outcomes are worked out here, beside the page, which goes on answering its user. Stopping it is ending it.

/** Telling of every slice would be more than anybody can see. */
const STEPS = 100;

self.onmessage = ({ data: { scenario, risks, settings } }: MessageEvent<Asked>) => {
  const tell = (message: Told) => {
    self.postMessage(message);
  };
  const read = readScenario(scenario);
  if (!read.ok) {
    tell({ result: read });
    return;
  }
  const work = riskReport(read.value, risks, settings);
  let told = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      tell({ result: step.value });
      return;
    }
    if (step.value - told < settings.runs / STEPS) continue;
    told = step.value;
    tell({ done: told });
  }
};
