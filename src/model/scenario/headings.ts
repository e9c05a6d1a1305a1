import { type Content, isFigure, type Unit } from './readCost';
import type { Course } from './scenario';

/** What a column of a table of councils holds. */
export type Role = 'council' | Course;

/** A heading with one of these is none of the four, whatever else it says: a saving on the joint cost is no cost. */
const other =
  /\bsav(e|es|ed|ings?)\b|%|per ?cent|\bchange|\bdifference|\bvariance|\bgain|\bshare of\b|\bnotes?\b|\bsource|\bcomment/i;

/** In the order they are tried: a "current shared contract" is joint, "own budget" alone. */
const words: readonly (readonly [Role, RegExp])[] = [
  [
    'joint',
    /\bjoint|\bshared?\b|\btogether\b|\bcombined\b|\bpartner(ship|ed)\b|\bcollaborat|\bconsorti|\bpooled\b|\bcommon\b/i,
  ],
  [
    'alone',
    /\balone\b|\bown\b|\bsolo\b|\bsingl[ey]\b|\bseparate|\bindividual|\bstand-?\s?alone\b|\bby (it|our|them)sel(f|ves)\b|\bindependent/i,
  ],
  [
    'asIs',
    /\bas[- ]is\b|\bcurrent|\btoday\b|\bnow\b|\bexisting\b|\bpresent\b|\bbudget|\bbaseline\b|\bbase cost|\bspend|\bactuals?\b|\bstatus quo\b|\bdo nothing\b|\bbefore\b|\bin-?house\b/i,
  ],
  [
    'council',
    /\bcouncils?\b|\bauthorit(y|ies)\b|\bborough|\bdistrict|\bpartners?\b|\borgani[sz]ation|\bmember\b|\bname\b|\bbody\b|\bcounty\b|\bentity\b/i,
  ],
];

/** What a column holds, by its heading; undefined where the heading says nothing, or something else. */
export function roleOf(heading: string): Role | undefined {
  if (other.test(heading)) return undefined;
  return words.find(([, pattern]) => pattern.test(heading))?.[0];
}

const statedUnits: readonly (readonly [Unit, RegExp])[] = [
  ['£000', /£\s?['’]?0{3}s?|£\s?k\b|\(\s?['’]?0{3}s?\s?\)|\bthousands?\b|['’]0{3}s?\b|\b0{3}s\b/i],
  ['£m', /£\s?m(n|illions?)?\b|\bmillions?\b/i],
  ['£', /\(\s?£\s?\)|\bin (£|pounds)|£ (a|per) (year|annum)|£\s?p\.?a\b/i],
];

/** The unit that a heading or a title states. */
export const unitIn = (text: string): Unit | undefined =>
  statedUnits.find(([, pattern]) => pattern.test(text))?.[0];

/** Words that head a column of councils, as "Council" does and "Bromley Council" does not. */
const headsCouncils = (text: string) =>
  /^(the\s+)?((local|public)\s+)?(councils?|authorit(y|ies)|boroughs?|districts?|count(y|ies)|partners?|members?|organi[sz]ations?|bod(y|ies)|entit(y|ies)|names?)(\s+names?)?\s*:?$/i.test(
    text.trim(),
  );

const isYear = (content: Content) => /^(19|20)\d\d$/.test(String(content).trim());

/** Whether a row heads its columns: years stand beside such words, or no figures. A county with its costs is a council. */
export const isHeadingRow = (name: string, beside: readonly Content[]) =>
  headsCouncils(name) && beside.every((content) => isYear(content) || !isFigure(content));

/** Whether a row adds others up, or says something about them: it is no council. */
export const isNoCouncil = (name: string) =>
  /^((grand|sub-?|overall)\s*)?totals?\b|^sum\b|^overall\b|^all (councils|authorities|partners)\b|^(combined|together|the group|average|mean|sources?|notes?)\b/i.test(
    name.trim(),
  );
