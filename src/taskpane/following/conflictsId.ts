/** The id of the notice in which conflicts are settled, to which the line below the tabs leads. */
export const conflictsId = 'link-conflicts';
