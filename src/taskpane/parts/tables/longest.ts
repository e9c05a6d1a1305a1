/** The text with most characters, by which a column's width is measured. */
export const longest = (texts: readonly string[]) =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '');
