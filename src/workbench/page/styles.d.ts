/** Style sheets are imported for their effect; webpack puts them in the page. */
declare module '*.css';
