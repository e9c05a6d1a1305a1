import { type Content, isFigure, type Unit } from '../readCost';
import type { Course } from '../scenario';

/** What a column of a table of councils holds. */
export type Role = 'council' | Course;

/**
 * A heading with one of these words is none of the four roles, whatever else it says: a saving on the joint cost is
 * not a cost.
 */
const other =
  /\bsav(e|es|ed|ings?)\b|%|per ?cent|\bchange|\bdifference|\bvariance|\bgain|\bshare of\b|\bnotes?\b|\bsource|\bcomment/i;

/** Patterns in the order in which they are tried: a "current shared contract" is joint, an "own budget" alone. */
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

/** The role of a column by its heading; undefined where the heading is not one of these. */
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

/** Whether a text is a heading of a column of councils, as "Council" is and "Bromley Council" is not. */
const headsCouncils = (text: string) =>
  /^(the\s+)?((local|public)\s+)?(councils?|authorit(y|ies)|boroughs?|districts?|count(y|ies)|partners?|members?|organi[sz]ations?|bod(y|ies)|entit(y|ies)|names?)(\s+names?)?\s*:?$/i.test(
    text.trim(),
  );

const isYear = (content: Content) => /^(19|20)\d\d$/.test(String(content).trim());

/**
 * Whether a row is a heading: such a word with years or no figures beside it. "County" with costs beside it is a
 * council.
 */
export const isHeadingRow = (name: string, beside: readonly Content[]) =>
  headsCouncils(name) && beside.every((content) => isYear(content) || !isFigure(content));

/** Whether a row is named as one that adds others up: North London subtotal. */
export const saysTotal = (name: string) => /\b(sub-?\s?)?totals?\b|\bsum of\b/i.test(name);

/** Whether a row is a total or a note rather than a council. */
export const isNoCouncil = (name: string) =>
  /^((grand|sub-?|overall)\s*)?totals?\b|^sum\b|^overall\b|^all (councils|authorities|partners)\b|^(combined|together|the group|average|mean|sources?|notes?)\b/i.test(
    name.trim(),
  );
