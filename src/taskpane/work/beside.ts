import type { Work } from '../../model/work';
import { inPage } from './inPage';
import { type Found, type Given, type JobName, jobs, type Told } from './jobs';

/**
 * Has a job done beside the page, in a thread of its own, or where there is none, as where a policy forbids it, in
 * slices between what the page does. What is returned ends it, done or not.
 */
export function beside<N extends JobName>(
  name: N,
  given: Given<N>,
  onTold: (told: Told<Found<N>>) => void,
): () => void {
  let end: () => void = () => undefined;
  let over = false;
  const here = () => {
    end();
    if (!over) end = inPage((jobs[name] as (...all: Given<N>) => Work<Found<N>>)(...given), onTold);
  };
  if (typeof Worker === 'undefined') here();
  else
    void import('./inWorker')
      .then(({ inWorker }) => {
        if (!over) end = inWorker({ name, given }, onTold, here);
      })
      .catch(here);
  return () => {
    over = true;
    end();
  };
}
