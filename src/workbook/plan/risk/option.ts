import { routes } from '../../../model/risk/decisions';
import type { ExtensionOption } from '../../../model/risk/extensionOption';
import type { Scenario } from '../../../model/scenario/scenario';
import { openExtensions } from '../../../model/scenario/terms';
import { formats, styles } from '../styles';
import { wrapped } from '../wrapped';
import {
  putAmount,
  putFigure,
  FIRST,
  LABEL,
  LABEL_CHARACTERS,
  openBlock,
  remark,
  type RiskSheet,
  UNIT,
} from './sheet';

const WAYS = { extend: 'Extend', 're-tender': 'Tender anew', 'in-house': 'In-house' } as const;

/** Puts what the option to extend is worth: that councils need not decide today. */
export function optionRows(sheet: RiskSheet): void {
  const { draft, made, scenario } = sheet;
  const { option } = made.report;
  const chosen = scenario.risk ?? {};
  const status = (figure: { readonly status: string } | undefined) => figure?.status ?? 'Assumed';
  const asked = made.settings.option;
  if (!option || !asked) return;
  openBlock(sheet, 'Extending as an option: expected cost of the years that are still open', [
    'The right to choose when the time comes',
    'Unit',
    '',
  ]);
  const line = (label: string, unit: string, put: (row: number) => unknown) => {
    draft.text(sheet.row, LABEL, label, wrapped([label, LABEL_CHARACTERS]));
    draft.text(sheet.row, UNIT, unit, styles.note);
    put(sheet.row++);
  };
  const pounds = (label: string, value: ExtensionOption['value']) => {
    line(label, '£', (row) => putAmount(draft, row, FIRST, value));
  };
  pounds(`Settled today: ${planOf(option)}`, option.planned);
  pounds('Chosen on each notice date, knowing prices by then', option.chosen);
  line('What the right to choose is worth', '£', (row) => {
    const [before, after] = [draft.at(row - 2, FIRST).here, draft.at(row - 1, FIRST).here];
    draft.formula(row, FIRST, `${before}-${after}`, styles.right, styles.strong, {
      numberFormat: formats.pounds,
    });
  });
  for (const [place, parts] of option.parts.entries())
    for (const way of routes)
      line(`Notice date ${place + 1}: ${WAYS[way].toLowerCase()}`, 'share of outcomes', (row) =>
        putFigure(draft, row, FIRST, parts[way], formats.outcomes),
      );
  pounds(`${status(chosen.market)}: another supplier’s price a year today`, asked.market);
  line(
    `${status(chosen.marketVolatility)}: standard deviation of that price’s change in a year`,
    'besides inflation',
    (row) => putFigure(draft, row, FIRST, asked.volatility, formats.rate),
  );
  line('Assumed: rise of that price a year', 'besides inflation', (row) =>
    putFigure(draft, row, FIRST, asked.drift, formats.rate),
  );
  pounds(`${status(chosen.reTenderCost)}: cost of tendering anew`, asked.reTenderCost);
  pounds(`${status(chosen.inHouseCost)}: cost of bringing the service in-house`, asked.inHouseCost);
  line(`${noticeFrom(scenario)}: notice before an extension starts`, 'months', (row) =>
    putFigure(draft, row, FIRST, asked.noticeMonths, formats.whole),
  );
  line('Runs that find when to extend, and as many that test it', 'runs', (row) =>
    putFigure(draft, row, FIRST, asked.runs, formats.count),
  );
  remark(
    sheet,
    'In-house the service costs what as-is does. Yearly costs beside the contract count with another supplier too, those that fall once only if it is extended, and exit costs at the end nowhere, for they fall either way. The rule of choice is found from one set of runs and tested on another.',
  );
  sheet.row += 2;
}

/** Where the notice period comes from. */
function noticeFrom(scenario: Scenario): string {
  const [first] = openExtensions(scenario).map((place) => scenario.contract.extensions.value[place]);
  return first?.noticeMonths === undefined ? 'Assumed' : 'Inputs';
}

/** The best plan made today, in words. */
function planOf({ plan: { extensions, then } }: ExtensionOption): string {
  if (then === undefined) return 'extend';
  const after = then === 're-tender' ? 'tender anew' : 'bring the service in-house';
  if (extensions === 0) return `do not extend but ${after}`;
  return `extend ${extensions === 1 ? 'once' : `${extensions} times`}, then ${after}`;
}
