// The pages about the functions: docs/functions/*.md for people who read the source, help/*.html in the build.
// Run by hand, it brings the part of each page that comes from the docstrings up to date.
const fs = require('node:fs');
const path = require('node:path');
const { contentPolicy } = require('./contentPolicy.cjs');
const { functionsMetadata } = require('./functionsMetadata.cjs');

const FOLDER = path.join(__dirname, '../docs/functions');
const guide = (name) => fs.readFileSync(path.join(__dirname, `../docs/${name}.md`), 'utf8');
const FROM = '<!-- from the docstring -->';
const TO = '<!-- by hand from here -->';

/** The part of a function's page that its docstring settles: title, purpose, syntax, arguments, result. */
function settledPart({ id, description, parameters, returns }) {
  const list = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const rows = parameters.map(
    ({ name, optional, description: text }) => `| \`${optional ? `[${name}]` : name}\` | ${text} |`,
  );
  return [
    FROM,
    `\n# ICT.${id}\n`,
    `${description}\n`,
    '## Syntax\n',
    `\`=ICT.${id}(${list})\`\n`,
    ...(rows.length
      ? [
          '| argument | what to give |',
          '| --- | --- |',
          ...rows,
          '',
          ...(parameters.some(({ optional }) => optional)
            ? ['Arguments in square brackets may be left out.\n']
            : []),
        ]
      : []),
    '## What it returns\n',
    `${returns}\n`,
    TO,
  ].join('\n');
}

/** What each docstring says its function returns, and how many cells: functions.json has no place for either. */
function resultsById() {
  const folder = path.join(__dirname, '../src/functions');
  const docstrings = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? []);
  return new Map(
    docstrings.flatMap((docstring) => {
      const [, id] = /@customfunction (\S+)/.exec(docstring) ?? [];
      const [, returns] = /@returns (.+)/.exec(docstring) ?? [];
      const [, rows, columns] = /@fills (.+) by (.+)/.exec(docstring) ?? [];
      const fills = rows && columns ? { rows: rows.trim(), columns: columns.trim() } : undefined;
      return id && returns ? [[id, { returns: returns.trim(), fills }]] : [];
    }),
  );
}

/** Every function's page: what its docstring says, where the page is, its part by hand, and its text as it should be. */
function functionPages() {
  const results = resultsById();
  return functionsMetadata('/').functions.map((one) => {
    const file = path.join(FOLDER, `${one.id}.md`);
    const now = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : `${FROM}\n${TO}\n`;
    const byHand = now.slice(now.indexOf(TO) + TO.length);
    const documented = { ...one, ...results.get(one.id) };
    return { ...documented, file, now, byHand, text: settledPart(documented) + byHand };
  });
}

/** Links go to the built pages, and the fence that marks a tested example is a fence like any other. */
const forBrowser = (text) =>
  text
    .replace(/<!--.*?-->/g, '')
    .replace(/\]\((?:\.\.\/|functions\/)?([\w.-]+)\.md\)/g, ']($1.html)')
    .replace(/```example/g, '```');

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const htmlPage = (title, body) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy.help}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - Joint ICT</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<header><a href="index.html">Joint ICT help</a></header>
<main>
${body}
</main>
</body>
</html>
`;

/** The help pages of the build, by file name. */
function helpPages() {
  const { marked } = require('marked');
  const pages = functionPages();
  const list = pages.map(
    ({ id, description }) =>
      `<dt><a href="${id}.html"><code>ICT.${id}</code></a></dt><dd>${escape(description)}</dd>`,
  );
  const index = `<h1>Joint ICT functions</h1>
<p>Type <code>=ICT.</code> in a cell to see them all. Amounts are in pounds, rates are fractions (25% is 0.25), and dates are Excel dates or text such as "2011-04-01".</p>
<p>How prices move: <a href="price-terms.html">price terms</a>. How a bill is shared: <a href="methods.html">each way of sharing</a>.</p>
<dl>${list.join('\n')}</dl>`;
  return {
    'index.html': htmlPage('Functions', index),
    'price-terms.html': htmlPage('Price terms', marked.parse(forBrowser(guide('price-terms')))),
    'methods.html': htmlPage('Ways of sharing', marked.parse(forBrowser(guide('methods')))),
    'help.css': fs.readFileSync(path.join(__dirname, '../assets/help.css'), 'utf8'),
    ...Object.fromEntries(
      pages.map(({ id, text }) => [`${id}.html`, htmlPage(`ICT.${id}`, marked.parse(forBrowser(text)))]),
    ),
  };
}

module.exports = { functionPages, helpPages };

if (require.main === module)
  for (const { file, text, now } of functionPages()) if (text !== now) fs.writeFileSync(file, text);
