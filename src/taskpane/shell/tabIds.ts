import type { Screen } from '../state/state';

/** The screens about one scenario, in the order in which they are read. */
export const tabs = ['scenario', 'compare', 'share', 'risk'] as const satisfies readonly Screen[];
export const tabId = (screen: Screen) => `tab-${screen}`;
/** The id of the panel below the tabs. */
export const panelId = 'tab-panel';
export const isTab = (screen: Screen) => tabs.some((tab) => tab === screen);
