/** The longest of some texts, by which a column's width is found. */
export const longest = (texts: readonly string[]) =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '');
