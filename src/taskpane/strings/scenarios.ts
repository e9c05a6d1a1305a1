/** Words of the list of scenarios, and of what is done with whole scenarios on every screen. */

export const tabs = {
  name: 'Screens',
  scenario: 'Scenario',
  compare: 'Compare',
  share: 'Share',
  risk: 'Risk',
};
/** Entries that were refused, on a screen that is not shown. */
export const waiting = {
  counted: (count: number, screen: string) =>
    count === 1 ? `An entry on ${screen} is not counted.` : `${count} entries on ${screen} are not counted.`,
  show: (count: number) => (count === 1 ? 'Show it' : 'Show the first'),
  clause: 'Indexation',
  begun: 'A change to the indexation was begun and is not used.',
  goOn: 'Go on with it',
  drop: 'Drop it',
};
export const risk = { again: 'Run again' };

export const undo = {
  undo: 'Undo',
  redo: 'Redo',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Redone: ${what}`,
  nothing: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
};

export const keeping = {
  failed: 'Your scenarios could not be saved in this workbook.',
  failedText:
    'They stay open as long as the pane is loaded, and saving is tried again. To keep them for good, write them to sheets.',
  newer: 'Saved by a newer version',
  refused: 'The scenarios in this workbook could not be opened',
  damaged: 'What is saved has been cut short or changed, and cannot be read.',
  copy: 'Copy what is saved',
  copied: 'Copied what is saved.',
  instead: 'Save what is open here instead',
  lost: 'What is saved now would be lost, for good. Copy it first if you may need it.',
  replace: 'Replace what is saved',
  leave: 'Leave it as it is',
  saved: 'Saved in this workbook.',
  left: 'What is saved is left as it is. You can go on here, but what you do will not be saved in this workbook.',
};

export const functionsNotice = {
  otherVersion: 'Two versions of Joint ICT are loaded',
  versions: (functions: string, pane: string) =>
    `The functions in cells are version ${functions}, this pane is version ${pane}.`,
  missing: 'The ICT functions are not loaded',
  notWorkedOut: 'Cells that use them are not worked out anew. The pane works without them.',
  reopen:
    'Close every Excel window and open Excel again. If this message stays, ask your IT team to clear the Office cache.',
};

export const scenarios = {
  title: 'Scenarios',
  menu: 'Scenario menu',
  all: 'All scenarios',
  see: 'See the comparison',
  shareIt: 'Share the price',
  change: 'Change',
  groups: 'Group costs',
  illustration: 'See four councils share',
  lived: 'Brent, Lewisham and Southwark',
  livedHint: 'A second example: a partner joins, and leaves. Most of its figures are assumed',
  addCouncils: 'Add councils',
  addCosts: 'Add costs',
  mend: 'Change it on Scenario',
  mendClause: 'Change the indexation',
  current: 'Open now',
  open: (name: string) => `Open ${name}`,
  goOn: (name: string) => `Go on with ${name}`,
  counted: (count: number) =>
    count > 1 ? `${count} scenarios are open side by side` : `${count === 1 ? 'One' : 'No'} scenario is open`,
  rename: 'Rename',
  name: 'Name of the scenario',
  duplicate: 'Duplicate and vary',
  duplicated: (name: string) => `Duplicated as ${name}.`,
  varied: (name: string) => `${name}, varied`,
  remove: 'Delete',
  removed: (name: string) => `${name} deleted.`,
  own: 'Start from my figures',
  ownHint: 'Two or more councils',
  ownName: 'My figures',
  ownCouncils: ['Council A', 'Council B'],
  explained:
    'Each scenario is a whole answer of its own. Duplicate one, change what you want to know about, and set the two side by side in Compare.',
};
