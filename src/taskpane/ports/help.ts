/** The page about a function in the built help, or its first page. */
export const helpPage = (id?: string) => `help/${id ?? 'index'}.html`;
