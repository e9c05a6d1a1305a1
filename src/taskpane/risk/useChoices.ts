import { useApp, useAppState } from '../parts/AppContext';
import type { RiskChoices } from '../state/risk';

/** What is chosen of how outcomes are worked out, and how to choose something else. */
export function useChoices(): [RiskChoices, (change: Partial<RiskChoices>) => void] {
  const { store } = useApp();
  const choices = useAppState(({ risk }) => risk.choices);
  return [
    choices,
    (change) => {
      const { risk } = store.get();
      store.dispatch({ type: 'risk', risk: { ...risk, choices: { ...risk.choices, ...change } } });
    },
  ];
}
