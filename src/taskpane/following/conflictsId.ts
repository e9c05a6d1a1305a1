/** Where what both the sheet and the pane changed can be chosen from, for what leads there. */
export const conflictsId = 'link-choices';
