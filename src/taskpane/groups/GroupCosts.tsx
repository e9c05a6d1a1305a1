import type { Scenario } from '../../model/scenario/scenario';
export const GroupCosts = ({ scenario }: { scenario: Scenario }) => scenario.name;
