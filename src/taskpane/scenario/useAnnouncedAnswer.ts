import { useEffect, useRef } from 'react';
import type { Scenario } from '../../model/scenario/scenario';
import { shortAnswer } from '../compare/answer';
import { useApp } from '../parts/AppContext';
import { outcomeOf } from '../state/results';

const PAUSE = 600;

/** Reads out what joint saves when that has changed and the typing has paused; nothing is worked out before. */
export function useAnnouncedAnswer(scenario: Scenario): void {
  const { store } = useApp();
  const first = useRef(scenario);
  const heard = useRef<string>(undefined);
  useEffect(() => {
    if (scenario === first.current) return undefined;
    const timer = setTimeout(() => {
      heard.current ??= said(first.current);
      const now = said(scenario);
      if (now === heard.current) return;
      heard.current = now;
      if (now !== '') store.dispatch({ type: 'announced', text: now });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [scenario, store]);
}

function said(scenario: Scenario): string {
  const result = outcomeOf(scenario);
  return result.ok ? shortAnswer(result.value, 'whole term') : '';
}
