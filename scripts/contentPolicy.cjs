// What the built pages may load and run. It stands in the pages themselves, because any static host may serve them.

const OFFICE = 'https://appsforoffice.microsoft.com';

const policy = (directives) =>
  Object.entries({ 'default-src': "'none'", ...directives, 'base-uri': "'none'", 'form-action': "'none'" })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/**
 * The pane, in which the functions run too. Nothing may be made into code at run time, and nothing may be fetched
 * or sent: Office.js talks to Excel by other ways.
 */
const pane = policy({
  // Office.js chooses the rest of itself, by the Excel it finds, from where it was loaded.
  'script-src': `'self' ${OFFICE}`,
  'style-src': "'self'",
  'img-src': "'self'",
  'worker-src': "'self'",
  // In an Excel on the web whose address it does not know, Office.js asks here whether it may be trusted, in a frame
  // that it hides by a style of its own.
  'frame-src': OFFICE,
  'style-src-attr': "'unsafe-inline'",
});

/** The help: words and one style sheet. */
const help = policy({ 'style-src': "'self'", 'img-src': "'self'" });

/** The head of a page says these first, before anything is loaded. */
const contentPolicy = { pane, help };

module.exports = { contentPolicy };
