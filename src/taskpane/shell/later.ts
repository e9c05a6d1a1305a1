// All that is drawn after the first screen, as one script: what is fetched together is compressed together, and so is
// smaller than a script for each screen.
export { ScenarioScreen } from '../scenario/ScenarioScreen';
export { CompareScreen } from '../compare/CompareScreen';
export { RiskScreen } from '../risk/RiskScreen';
export { ShareScreen } from '../share/ShareScreen';
export { GroupCostsScreen } from '../share/groups/GroupCostsScreen';
export { WriteScreen } from '../write/WriteScreen';
export { ClauseScreen } from '../clause/ClauseScreen';
export { ScenariosScreen } from '../scenarios/ScenariosScreen';
export { FunctionsScreen } from '../catalogue/FunctionsScreen';
export { ReadScreen } from '../read/ReadScreen';
export { SettingsScreen } from '../settings/SettingsScreen';
export { ChecksScreen } from '../checks/ChecksScreen';
export { Tabs } from './Tabs';
export { KeepingNotice } from './KeepingNotice';
export { FunctionsNotice } from './FunctionsNotice';
export { LinkNotice } from '../following/LinkNotice';
