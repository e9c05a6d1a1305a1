// A price index as the ONS publishes it, and as assets/indices keeps it.

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Refuses a download, in a sentence. */
export class Refused extends Error {}

/**
 * What a time series download of the ONS says (the CSV behind "Download full time series as .csv"): its series
 * (CDID), its release date and the level of every month.
 */
export function readDownload(text) {
  const rows = text
    .split(/\r?\n/)
    .map((line) => /^"([^"]*)","([^"]*)"/.exec(line))
    .filter(Boolean)
    .map(([, label, value]) => [label, value]);
  const said = (label) => rows.find(([given]) => given === label)?.[1];
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(said('Release date') ?? '') ?? [];
  const series = said('CDID');
  if (!series || !year)
    throw new Refused(
      'This is not a time series as the ONS offers it for download: it has no "CDID" and "Release date". On the page of the series choose "Download full time series as .csv".',
    );
  const levels = new Map();
  for (const [label, value] of rows) {
    const [, at, name] = /^(\d{4}) ([A-Z]{3})$/.exec(label) ?? [];
    if (!at) continue;
    const place = MONTHS.indexOf(name);
    const level = Number(value);
    if (place < 0 || !(level > 0))
      throw new Refused(`The level of ${label} is "${value}", which is no index level.`);
    if (level !== Number(level.toFixed(1)))
      throw new Refused(
        `The level of ${label} is ${value}. Levels are kept to one decimal place, as the ONS publishes them.`,
      );
    levels.set(`${at}-${String(place + 1).padStart(2, '0')}`, level);
  }
  if (levels.size === 0) throw new Refused('The download has no months. Choose the monthly series.');
  return { series, released: `${year}-${month}-${day}`, levels };
}

/**
 * The index brought up to date by a download. Nothing that was published before may be missing or, unless
 * `revised` says that the ONS revised it, have changed: a wrong series would show by that.
 */
export function refreshed(index, { series, released, levels }, revised = false) {
  if (series !== index.series)
    throw new Refused(
      `The download is of ${series}, and ${index.name} is ${index.series}. Choose that series.`,
    );
  if (released < index.released)
    throw new Refused(`The download is of ${released}, older than what is here, of ${index.released}.`);
  const months = monthsFrom(
    index.first,
    Math.max(index.levels.length, spanTo(index.first, [...levels.keys()].sort().at(-1))),
  );
  const gap = months.find((month) => !levels.has(month));
  if (gap)
    throw new Refused(`The download has no level for ${gap}. Every month from ${index.first} on is needed.`);
  const changed = months.filter(
    (month, place) => place < index.levels.length && levels.get(month) !== index.levels[place],
  );
  if (changed.length > 0 && !revised)
    throw new Refused(
      `These months have other levels than before: ${changed.slice(0, 12).join(', ')}. If the ONS has revised them, run this again with --revised.`,
    );
  return {
    ...index,
    released,
    provenance: `All months from the release of ${released}.`,
    levels: months.map((month) => levels.get(month)),
  };
}

function monthsFrom(first, count) {
  const [year, month] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, step) => {
    const at = year * 12 + month - 1 + step;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function spanTo(first, last) {
  const count = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(last) - count(first) + 1;
}

/** The file's text: a line for each year of levels, so that a change shows as the months that it adds. */
export function written({ levels, ...head }) {
  const lines = [];
  for (let at = 0; at < levels.length; at += 12)
    lines.push(
      `    ${levels
        .slice(at, at + 12)
        .map((level) => level.toFixed(1))
        .join(', ')}`,
    );
  const top = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  return `${top},\n  "levels": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
