import type { Expected, Problem, Where } from './problem';

/** How an amount and a date can be written where the problem came up. */
export interface Examples {
  readonly pounds: string;
  readonly date: string;
}
const inFormulas: Examples = { pounds: '3600000', date: 'DATE(2011,4,1) or "2011-04-01"' };

/** A problem in sentences for people: what is wrong, where, and what to do. No problem is worded anywhere else. */
export function problemSentence(problem: Problem, examples = inFormulas): string {
  const give = (expected: Expected) => expectedText(expected, examples);
  const at = placeText(problem.at);
  switch (problem.code) {
    case 'missing':
      return `${at} is missing. ${give(problem.expected)}`;
    case 'unreadable':
    case 'out of range':
      return `${at} is ${problem.given}. ${give(problem.expected)}`;
    case 'looks like a year':
      return `${at} is ${problem.given}, which Excel reads as a day in 1905 or 1906. ${give({ kind: 'date' })}`;
    case 'error value':
      return `${at} holds the error ${problem.given}. Mend the cell it comes from first.`;
    case 'empty':
      return `${at} is an empty range. ${give(problem.expected)}`;
    case 'wrong shape':
      return `${at} is ${count(problem.rows, 'row')} by ${count(problem.columns, 'column')}. ${give(problem.expected)}`;
    case 'ragged':
      return `${at} has rows of different lengths. ${give({ kind: 'table' })}`;
    case 'different length':
      return `${at} has ${count(problem.count, 'cell')} but ${problem.other} has ${problem.otherCount}. Select the same rows for both.`;
    case 'repeated name':
      return `${at} has ${quoted(problem.name)} twice. Give each council a name of its own.`;
    case 'name taken':
      return `Another scenario is called ${quoted(problem.name)}. Give this one a name of its own.`;
    case 'unknown option':
      return `${at} has ${quoted(problem.given)}, which is not an option. The options are ${problem.options.join(', ')}.`;
    case 'repeated option':
      return `${at} has ${quoted(problem.given)} twice. Keep one of the two rows.`;
    case 'unknown index':
      return `${at} is ${quoted(problem.given)}, which is not an index known here. Give a rate, such as 2.5%, or ${problem.names.join(' or ')}, or a blend such as "0.7 CPI + 0.3 RPI".`;
    case 'weights not 1':
      return `${at} has weights that add up to ${problem.given}. Give weights that add up to 1, such as "0.7 CPI + 0.3 RPI".`;
    case 'repeated month':
      return `${at} has ${problem.given} twice. Keep one level for each month.`;
    case 'not published':
      return `${at} needs ${problem.series} for ${problem.month}, which is known from ${problem.first} to ${problem.last}. ${
        problem.at.figure === 'month'
          ? 'Give a month between the two.'
          : problem.month < problem.first
            ? 'Give an index of your own that goes back so far.'
            : 'Give a forecast rate in terms, as a row "forecast | 2%" (for nought, the text \'0%), or an index of your own.'
      }`;
    case 'law not known':
      return `${at} is ${problem.given}, and the thresholds of the Procurement Act 2023 are known from ${problem.from}, when it came into force, to ${problem.until}. ${
        problem.given < problem.from
          ? 'Contracts before it fell under the Public Contracts Regulations; give a date between the two.'
          : 'They are revised every two years; leave the date out for the latest known.'
      }`;
    case 'never paid back':
      return `${at} never add up to nought or more within their ${count(problem.years, 'year')}. Give later years too, or check the signs: costs are negative, savings positive.`;
    case 'no break-even':
      return problem.side === 'always saves'
        ? `${at} has no rate up to 100% that would wipe out the last year's saving. Check asIs, fixedYears, and any cap in terms.`
        : `${at} is no more than the contract costs in its last year at any rate that the terms allow, so there is no saving to wipe out. Check asIs and annualCharge.`;
    case 'gap in index':
      return `${at} needs ${problem.series} for ${problem.month}, which has no level. Add that month.`;
    case 'reserved name':
      return `${at} has ${quoted(problem.name)}, which is what the row that adds the councils up is called. Rename that council.`;
    case 'too few years':
      return `${at} has ${count(problem.given, 'rate')} for the years 0 to ${problem.needed - 1}. Give one for each of those years, or one rate for all.`;
    case 'collar above cap':
      return `${at} has a least rise (collar) of ${percent(problem.collar)} above a cap of ${percent(problem.cap)}. Change one of the two.`;
    case 'fixed too long':
      return `${at} is ${problem.given}. Prices cannot be fixed for longer than the initial ${count(problem.initialYears, 'year')}. Give 0 to ${problem.initialYears}.`;
    case 'too few rates':
      return `${at} has ${count(problem.given, 'rate')} for ${count(problem.needed, 'contract year')}. Give one rate for each contract year, the first included.`;
    case 'extensions disagree':
      return `${at} has extensions ${problem.given}, which do not add up to the ${count(problem.extensionYears, 'year')} of extensionYears. Change one of the two.`;
    case 'all weights nought':
      return `${at} are all nought or blank. Give at least one weight above 0.`;
    case 'rate within its rounding':
      return `${at} is ${problem.given}, which rounding to the nearest ${problem.step} cannot tell from 0%, so there is no highest budget. Give a larger rate, or a smaller rateStep.`;
    case 'not a scenario':
      return `${at} is not a Joint ICT scenario. Choose a file that Joint ICT saved.`;
    case 'newer version':
      return `${at} was saved by a newer Joint ICT, as version ${problem.given}; this one knows version ${problem.known}. Update Joint ICT, then open it again.`;
    case 'unknown part':
      return `${at} is no part of a scenario. Take ${quoted(problem.given)} out.`;
    case 'extension out of order':
      return `${at} has extension ${problem.extension} as ${problem.decision}, but a later one as exercised. A later extension presupposes the one before: change one of the two.`;
    case 'notice before the start':
      return `${at} has a notice date for extension ${problem.extension} before the contract starts. Give fewer months.`;
    case 'after the term':
      return `${at} falls in year ${problem.year}, but the contract runs for ${count(problem.years, 'year')}, extensions included. Give a year from 1 to ${problem.years}.`;
    case 'partner already':
      return problem.kind === 'joins'
        ? `${at}: it takes part already in year ${problem.year}, so it cannot join then. Change what it does, or when.`
        : `${at}: it takes no part before year ${problem.year}, so it cannot leave then. Change what it does, or when.`;
    case 'no partners':
      return `${at} leave nobody who takes part from year ${problem.year} on. Take one of them out.`;
    case 'lone coalition':
      return `${at} has ${problem.coalition ? `${quoted(problem.coalition)} by itself` : 'a group of nobody'}. Give groups of at least two; what a council pays by itself is its alone cost.`;
    case 'repeated key':
      return `${at} has ${quoted(problem.name)} twice. Keep one of the two.`;
    case 'part missing':
      return `${at} is missing. Add it.`;
    case 'exit after the end':
      return `${at} is ${problem.given}, but the contract runs for ${count(problem.years, 'year')}, extensions included. Give 1 to ${problem.years}, or leave it out.`;
    case 'ends before it starts':
      return `${at} runs from year ${problem.from} to year ${problem.to}. Give a last year that is not before the first.`;
    case 'repeated coalition':
      return `${at} has two costs for ${quoted(problem.coalition)}. Keep one of the two.`;
    case 'price too large':
      return `${at} grows past £100 billion a year by contract year ${problem.year}. Check the charge and the rates.`;
    case 'too large':
      return `${at} leads to an amount above £100 billion, the most that is kept to the penny. Check the figures.`;
    case 'too few councils':
      return `${at} names ${count(problem.given, 'council')}. Give at least 2, each alone and all together.`;
    case 'too many councils':
      return `${at} names ${problem.given} councils. Give at most ${problem.most}, or the price list that the costs come from to ICT.SHARE.VOLUME.`;
    case 'council twice':
      return `${at} names ${quoted(problem.name)} twice. Name each council once in a group.`;
    case 'two quotes':
      return `${at} is a second row for ${quoted(problem.coalition)}, which has a cost already. Keep one of the two rows.`;
    case 'never alone':
      return `${at} is ${quoted(problem.coalition)}, but no row is ${quoted(problem.name)} alone. Mend the name, or add a row for that council.`;
    case 'not quoted':
      return `${at} for ${shortList(problem.coalitions.map(quoted))} ${problem.coalitions.length === 1 ? 'is' : 'are'} not known, and each council alone and all together must be. Ask for ${problem.coalitions.length === 1 ? 'it' : 'them'}, or try a figure.`;
    case 'unknown council':
      return `${at} has ${quoted(problem.given)}, which is none of the councils. They are ${shortList(problem.councils.map(quoted))}.`;
    case 'weight not above nought':
      return `${at} is nought or blank. Give each council a weight above 0 for the weighted Shapley method.`;
    case 'no cost left':
      return `${at} is ${poundsText(problem.extra)}, which would make the cost of all together ${poundsText(problem.cost + problem.extra)}. Give an amount that leaves it between £0.01 and £100 billion.`;
    case 'no fair shares':
      return `No shares satisfy every group: one always pays at least ${poundsText(problem.least)} more than it would without the rest. Ask for a lower price for all together.`;
    case 'dearer than alone':
      return `All together would pay ${poundsText(problem.together)}, more than the ${poundsText(problem.alone)} they would pay alone, so no shares charge everybody at most what it would pay alone. Use the prenucleolus, or check the cost of all together.`;
    case 'no tau':
      return problem.council === undefined
        ? 'There is no tau value, because the bill of all together is outside what the councils could be asked to pay. Use another method.'
        : `There is no tau value, because ${problem.council} adds more to the bill of the others than any group leaves it to pay. Use another method.`;
    case 'banzhaf not positive':
      return 'There is no Banzhaf share, because what the councils add comes to nought or less in all. Use another method.';
    case 'costs too far apart':
      return 'There is no proportional nucleolus, because a group costs nought, less, or next to nothing beside the others. Use another method.';
    case 'only a preview':
      return `${at} are too many while a formula is being typed. Press Enter.`;
    case 'no price below':
      return `${at} starts at ${problem.from} units, so that smaller volumes have no price. Start the first band at 0.`;
    case 'bands not ascending':
      return `${at} starts at ${problem.from} units, after a band from ${problem.before}. Give bands in ascending order, each start once.`;
    case 'no price at all':
      return `${at} has no price, and there is no fixed cost. Give two columns: the volume from which a price applies, and the price of a unit beside it.`;
    case 'nothing bought':
      return `${at} are all nought or blank. Give at least one council a volume above 0.`;
    case 'too many for the table':
      return `${at} is ${quoted(problem.method)}, which weighs every group, and ${problem.given} councils make too many groups. Give at most ${problem.most} councils, or a method for any number, such as "shapley", "separable" or "proportional".`;
    case 'too much to count':
      return `${at} come to ${problem.units} units for ${count(problem.councils, 'council')}, more than can be counted in a cell. Give volumes, and the volumes in priceBands, in larger units, such as hundreds, with the price of so many.`;
  }
}

/** A text in quotation marks, cut short if it is long. Numbers and TRUE or FALSE are quoted bare. */
export const quoted = (given: string) => `"${given.length > 60 ? `${given.slice(0, 57)}…` : given}"`;

function placeText({ figure, cell, row, column, council, option }: Where): string {
  if (option !== undefined) return `${option} in ${figure}`;
  if (council !== undefined) return `${figure} for ${council}`;
  const steps = [cell && `cell ${cell}`, row && `row ${row}`, column && `column ${column}`].filter(Boolean);
  return [figure, ...steps].join(', ') + (steps.length ? ',' : '');
}

function expectedText(expected: Expected, { pounds, date }: Examples): string {
  switch (expected.kind) {
    case 'pounds':
      return `Give pounds as a number${between(expected, money)}, such as ${pounds}.`;
    case 'rate':
      return `Give a rate${between(expected, percent)}, such as 2.5% or 0.025.`;
    case 'years':
      return `Give a whole number of years from ${expected.lowest} to ${expected.highest}.`;
    case 'whole':
      return `Give a whole number from ${expected.lowest} to ${expected.highest}.`;
    case 'number':
      return expected.lowest === 0
        ? 'Give a number of at least 0, such as a count of users.'
        : `Give a number from ${expected.lowest} to ${expected.highest}.`;
    case 'date':
      return `Give a date, such as ${date}.`;
    case 'name':
      return 'Give the name of a council as text.';
    case 'one value':
      return 'Give one value or one cell.';
    case 'list':
      return 'Give one column, or one row, with at least one cell.';
    case 'table':
      return 'Give a range of cells.';
    case 'options':
      return 'Give two columns: the option, and its value beside it.';
    case 'ranges':
      return 'Give three columns: the driver, its low and its high.';
    case 'one of':
      return `Give one of ${expected.options.join(', ')}.`;
    case 'text':
      return 'Give text of at most 2,000 characters.';
    case 'extensions':
      return 'Give a list of extensions, each with its years, such as [{ "years": 2 }, { "years": 2 }].';
    case 'label':
      return 'Give a name of 1 to 200 characters.';
    case 'at most':
      return `Give at most ${expected.most} ${expected.what}.`;
    case 'parts':
      return 'Give a list of parts from 0 to 1, one for each contract year, such as [0.5, 1].';
    case 'range':
      return 'Give a low and a high, and what is most likely between them.';
    case 'indexation':
      return 'Give a rate such as 0.025, a list with a rate for each contract year, an index or blend such as "0.7 CPI + 0.3 RPI", or the levels of your own index, each month once.';
    case 'object':
      return 'Give the parts that a scenario has there.';
    case 'coalition':
      return 'Give names joined by +, such as "Bromley + Lewisham".';
    case 'by council':
      return `Give one column of ${expected.count}, in the order in which coalitions first names the councils, or two columns: council and value.`;
    case 'price bands':
      return 'Give two columns: the volume from which a price applies, and the price of a unit beside it.';
  }
}

const between = (limits: { lowest: number; highest: number }, show: (value: number) => string) =>
  ` from ${show(limits.lowest)} to ${show(limits.highest)}`;

const money = (pounds: number) => {
  const size = Math.abs(pounds);
  return `${pounds < 0 ? '-' : ''}£${size >= 1e9 ? `${size / 1e9} billion` : size}`;
};

/** An amount in pence as sentences write it: £1,234.50. */
export const poundsText = (pence: number) =>
  `${pence < 0 ? '-' : ''}£${(Math.abs(pence) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number up to ten in words, a larger one in digits: "nine", but "12". */
export const inWords = (number: number) => NUMBER_WORDS[number - 1] ?? String(number);

/** "nine years", "one year". */
export const yearsInWords = (years: number) => `${inWords(years)} ${years === 1 ? 'year' : 'years'}`;

/** Items as sentences list them: "A, B and C". */
export const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const shortList = (items: readonly string[]) =>
  listed(items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items);

const percent = (fraction: number) => `${Number((fraction * 100).toPrecision(12))}%`;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
