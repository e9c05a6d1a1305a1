import { listed, quoted, problemSentence } from '../../model/sentences';
import { statuses } from '../../model/scenario/scenario';
import { tableNames } from '../plan/inputs/names';
import type { Damage } from './damage';

/** An amount with all its decimals: £1,234,567.891. */
const pounds = (amount: number, least = 0) =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: 15 })}`;

/** A damage in sentences for people: where it is, what is wrong, and what to do. */
export function damageSentence(damage: Damage): string {
  switch (damage.kind) {
    case 'value':
    case 'provenance':
    case 'line':
      return `${damage.spot.address}: ${problemSentence(damage.problem)}`;
    case 'fraction of a penny':
      return `${damage.spot.address} is ${pounds(damage.given)}, which has a fraction of a penny. The pane takes it as ${pounds(damage.rounded, 2)}, and the formulas here do not. Give whole pence.`;
    case 'fixed figure':
      return `${damage.spot.address}: ${quoted(damage.label)} is ${damage.given || 'blank'}, where the formulas were made for ${damage.wanted}. It is not an input: put ${damage.wanted} back.`;
    case 'typed over Live':
      return `${damage.spot.address}: ${damage.label} was typed into the column Live, over the formula that shows the scenario chosen. Put the formula back, and type the figure into the scenario's own column.`;
    case 'status':
      return `${damage.spot.address} says ${quoted(damage.given)}, which is no status. Choose one of ${statuses.join(', ')}.`;
    case 'name deleted':
      return `The name ${damage.full} has been deleted, so its figure cannot be found. Define it again in Excel's Name Manager, for the figure's cell in the column Live.`;
    case 'name points nowhere':
      return `The name ${damage.full} points at no cell any more, because its row was deleted. Undo the deletion in Excel, or write the sheets anew.`;
    case 'table deleted':
      return `The table ${damage.full} is gone, or has another name. Give it back its name under Table Design, or undo what was done to it.`;
    case 'table column':
      return `${damage.spot.address}: the table ${tableNames[damage.table]} has no column ${quoted(damage.heading)}. Put the heading back, or undo the deletion.`;
    case 'table rows':
      return tableRows(damage);
    case 'line of no scenario':
      return `${damage.spot.address} says ${quoted(damage.given)}, which is no scenario of this sheet. Give the name of one, or clear the whole line.`;
    case 'selector':
      return `${damage.spot.address} says ${quoted(damage.given)}, which is no scenario of this sheet, so the sheets show none. Choose ${listed(damage.names.map(quoted))}.`;
    case 'no scenario':
      return 'Inputs has no scenario left: the headings of their columns are blank. Undo what was deleted, or write the sheets anew.';
    case 'scenario twice':
      return `${damage.spot.address}: two scenarios are called ${quoted(damage.given)}. Give each a name of its own.`;
    case 'columns':
      return `Inputs has ${damage.scenarios} columns of figures, but columns of status and source for ${damage.sources} scenarios. Undo the deletion, or delete the other columns of that scenario too.`;
    case 'heading':
      return `${damage.spot.address}: the heading ${quoted(damage.heading)} of this scenario's sources is gone. Put it back.`;
    case 'council twice':
      return `${damage.spot.address}: two councils are called ${quoted(damage.given)}. Give each a name of its own.`;
    case 'council rows':
      return `The rows of ${damage.council} have been deleted, and other sheets still count on them. Undo the deletion, or write the sheets anew.`;
    case 'scenario':
      return `${damage.spot.address}, ${quoted(damage.scenario)}: ${problemSentence(damage.problem)}`;
    case 'sheet deleted':
      return 'The sheet Inputs has been deleted, and with it the figures of this model. Undo the deletion, or write the sheets anew from what is open here.';
  }
}

function tableRows({ spot, table, rows, counted }: Extract<Damage, { kind: 'table rows' }>): string {
  const name = tableNames[table];
  if (rows > counted)
    return `${spot.address}: the table ${name} has ${rows} rows, of which the other sheets count ${counted}. What was added is missing there. Write the sheets anew to have it counted.`;
  const gone = counted - rows;
  return `${spot.address}: ${gone === 1 ? 'a row' : `${gone} rows`} of the table ${name} ${gone === 1 ? 'was' : 'were'} deleted. What stood there is removed from the scenario, and other sheets that counted on it show #REF!. Undo the deletion in Excel, or write the sheets anew.`;
}
