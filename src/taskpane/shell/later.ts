// All that is drawn after the first screen, under one name: scripts that are fetched together are joined and made small
// together, which each fetched by its own name would not be.
export { Scenario } from '../scenario/Scenario';
export { Compare } from '../compare/Compare';
export { Risk } from '../risk/Risk';
export { Share } from '../share/Share';
export { GroupCosts } from '../share/groups/GroupCosts';
export { Write } from '../write/Write';
export { ClauseScreen } from '../clause/ClauseScreen';
export { Scenarios } from '../scenarios/Scenarios';
export { Functions } from '../catalogue/Functions';
export { ReadSheet } from '../read/ReadSheet';
export { Settings } from '../settings/Settings';
export { Checks } from '../checks/Checks';
export { Tabs } from './Tabs';
export { KeepingNotice } from './KeepingNotice';
export { FunctionsNotice } from './FunctionsNotice';
export { LinkNotice } from '../following/LinkNotice';
