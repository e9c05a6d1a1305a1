/** The address of a function's help page, or of the help's first page. */
export const helpPage = (id?: string) => `help/${id ?? 'index'}.html`;
