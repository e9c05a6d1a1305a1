/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { notKnown, rate } from '../../src/model/money/units';
import { penceFromPounds } from '../../src/model/money/rounding';
import { appraise } from '../../src/model/scenario/outcome/appraise';
import { publishedIndices } from '../../src/model/contract/priceIndex';
import { emptyScenario } from '../../src/model/scenario/edit/empty';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { outcome } from '../../src/model/scenario/outcome/outcome';
import type { Scenario } from '../../src/model/scenario/scenario';
import { perform } from '../../src/taskpane/actions/registry';
import { knownPounds } from '../../src/taskpane/format';
import { value } from '../model/value';
import { enter, openPane, said } from './support';

async function openExample() {
  const pane = openPane();
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  await screen.findByRole('radiogroup', { name: 'Period' });
  return pane;
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const periods = () => within(screen.getByRole('radiogroup', { name: 'Period' })).getAllByRole('radio');
const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );

const changed = (change: (scenario: Scenario) => Partial<Scenario>): Scenario => {
  const scenario = exampleScenario();
  return { ...scenario, ...change(scenario), name: 'Changed' };
};

async function openScenario(scenario: Scenario) {
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario });
  });
  await screen.findByRole('heading', { name: 'Against another scenario' });
  return pane;
}

test('what little is saved is said above the as-is line and the bars, clear of both', async () => {
  const cost = (council: Scenario['councils'][number], joint: number) => ({
    ...council,
    joint: { ...council.asIs, value: penceFromPounds(joint) },
  });
  await openScenario(
    changed(({ councils, contract }) => {
      const [bromley, lewisham] = councils;
      return bromley && lewisham
        ? {
            councils: [cost(bromley, 1_990_000), cost(lewisham, 3_740_000)],
            contract: {
              ...contract,
              indexation: { ...contract.indexation, value: { kind: 'constant', rate: rate(0) } },
            },
          }
        : {};
    }),
  );
  const chart = screen.getByRole('img', { name: /year/i });
  const heights = [...(chart.querySelector('polyline')?.getAttribute('points') ?? '').matchAll(/,([\d.]+)/g)];
  const line = Math.min(...heights.map(([, height]) => Number(height)));
  const words = [...chart.querySelectorAll('text')].filter(({ textContent }) =>
    textContent.startsWith('saves'),
  );
  expect(words).toHaveLength(2);
  for (const one of words) {
    expect(Number(one.getAttribute('y'))).toBeLessThan(line - 4);
    expect(Number(one.getAttribute('y'))).toBeGreaterThan(line - 12);
  }
});

describe('the answer', () => {
  test('comes first, with what is committed apart from what is optional', async () => {
    await openExample();
    expect(headline()).toBe('Joint support saves £15.52m over nine years, 30% of the as-is cost');
    expect(document.body.textContent).toContain(
      '£9.66m is in the five years you commit to. £5.86m comes only if you extend.',
    );
  });

  test('follows the period, whose choices come from the contract', async () => {
    await openExample();
    expect(periods().map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Year 1',
      '5 years',
      '9 years',
    ]);
    fireEvent.click(screen.getByRole('radio', { name: '5 years' }));
    expect(headline()).toBe('Joint support saves £9.66m over five years, 34% of the as-is cost');
    expect(rows('Five-year cost').at(-1)).toEqual(['£28,750,000', 'Not known', '£19,090,875']);
    fireEvent.click(screen.getByRole('radio', { name: 'Year 1' }));
    expect(headline()).toBe('Joint support saves £2.00m in the first year, 35% of the as-is cost');
    expect(document.body.textContent).toContain('In year nine, if you extend, it saves £1.27m.');
    expect(rows('First-year cost').slice(1, 3)).toEqual([
      ['Bromley saves £500,000, 25%'],
      ['£2,000,000', '£1,750,000', '£1,500,000'],
    ]);
  });

  test('offers no option where there is none', async () => {
    await openScenario(
      changed(({ contract }) => ({
        contract: { ...contract, extensions: { ...contract.extensions, value: [] } },
      })),
    );
    expect(periods()).toHaveLength(2);
    expect(document.body.textContent).toContain('All of it is in the five years you commit to.');
    expect(screen.queryByText(/if you extend/)).toBeNull();
  });

  test('says what of the contract is assumed as long as nobody has said it, and leads there', async () => {
    const empty = emptyScenario('Read', ['A', 'B'], { year: 2026, month: 11, day: 25 });
    const cost = (pounds: number) => ({ ...empty.asIsGrowth, value: penceFromPounds(pounds) });
    await openScenario({
      ...empty,
      councils: empty.councils.map((council) => ({ ...council, asIs: cost(2), joint: cost(1) })),
      contract: { ...empty.contract, initialYears: { ...empty.contract.initialYears, source: 'Paper' } },
    });
    expect(
      screen.getByText(
        'Until somebody says otherwise, Joint ICT assumes: start date 1 April 2027, prices fixed 3 years, option to extend 4 years and indexation 2.5% a year.',
      ),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change it on Scenario' }));
    expect(await screen.findByRole('tab', { name: 'Scenario', selected: true })).toBeTruthy();
  });

  test('names the index that prices follow', async () => {
    const [cpi] = publishedIndices;
    if (!cpi) throw new Error('CPI is published');
    await openScenario(
      changed(({ contract }) => ({
        contract: {
          ...contract,
          indexation: {
            ...contract.indexation,
            value: { kind: 'index', blend: [{ weight: rate(1), index: cpi }] },
          },
        },
      })),
    );
    expect(screen.getAllByText(/Indexed, by CPI/).length).toBeGreaterThan(0);
    // Somebody said what this contract says.
    expect(screen.queryByText(/Joint ICT assumes/)).toBeNull();
  });

  test('says that joint costs more as plainly as that it saves', async () => {
    const figure = (pounds: number, of: Scenario['councils'][number]['joint']) => ({
      ...of,
      value: penceFromPounds(pounds),
    });
    await openScenario(
      changed(({ councils }) => ({
        councils: councils.map((council) => ({
          ...council,
          asIs: figure(1_000_000, council.asIs),
          joint: figure(950_000, council.joint),
        })),
      })),
    );
    expect(headline()).toBe('Joint costs £0.36m more than as-is over nine years');
    expect(document.body.textContent).toContain(
      'It saves £0.33m in the five years you commit to, then costs £0.69m more if you extend.',
    );
  });

  test('is not known where a joint cost is not, and no chart shows a part as the whole', async () => {
    await openScenario(
      changed(({ councils }) => ({
        councils: councils.map((council) => ({ ...council, joint: { ...council.joint, value: notKnown } })),
      })),
    );
    expect(headline()).toBe('What joint support saves over nine years is not known');
    expect(screen.getByText('The chart needs the as-is and joint cost of every council.')).toBeTruthy();
  });
});

describe('the figures', () => {
  test('by council, with not known where nobody has said, and in the total', async () => {
    await openExample();
    expect(rows('Nine-year cost')).toEqual([
      ['As-is', 'Alone', 'Joint'],
      ['Bromley saves £3,506,307, 19%'],
      ['£18,000,000', '£16,909,309', '£14,493,693'],
      ['Lewisham saves £12,009,460, 36%'],
      ['£33,750,000', 'Not known', '£21,740,540'],
      ['Total saves £15,515,767, 30%'],
      ['£51,750,000', 'Not known', '£36,234,233'],
    ]);
    expect(document.body.textContent).toContain(
      'Joint is £2,415,616 less than alone for Bromley; for Lewisham that is not known.',
    );
  });

  test('a change is stated between whole years only', async () => {
    const pane = await openExample();
    act(() => {
      pane.app.store.dispatch({
        type: 'scenario opened',
        scenario: changed(({ contract }) => ({
          contract: { ...contract, start: { ...contract.start, value: { year: 2011, month: 10, day: 1 } } },
        })),
      });
    });
    const table = rows('By financial year');
    const change = table[0]?.indexOf('Change on year') ?? 0;
    const years = table.filter(([year]) => String(year).startsWith('20')).map((row) => row[change]);
    expect([years[1], years.at(-1)]).toEqual(['part year', 'part year']);
    expect(years.slice(2, -1).every((shown) => /^−?£/.test(String(shown)))).toBe(true);
  });

  test('by financial year, grouped by how the price moves and how sure that is', async () => {
    await openExample();
    const table = rows('By financial year');
    expect(table[0]).toEqual([
      'Year',
      'As-is',
      'Joint',
      'Saving',
      'Alone',
      'Gain from joining',
      'Change on year',
      'Contract',
      'To date',
      'Not explained',
      'Bromley',
      'Lewisham',
    ]);
    expect(table.filter((row) => row.length === 1).flat()).toEqual([
      'Fixed price',
      'Indexed, 3.0% a year, assumed',
      'Option to extend, 3.0% a year, assumed',
    ]);
    expect(table.find(([year]) => year === '2014/15')).toEqual([
      '2014/15',
      '£5,750,000',
      '£3,862,500',
      '£1,887,500',
      'Not known',
      'Not known',
      '£112,500',
      '£3,708,000',
      '£14,508,000',
      '£154,500',
      '£1,545,000',
      '£2,317,500',
    ]);
    expect(table.at(-1)?.slice(0, 8)).toEqual([
      'Total',
      '£51,750,000',
      '£36,234,233',
      '£15,515,767',
      'Not known',
      'Not known',
      '',
      '£34,784,864',
    ]);
  });

  test('of the contract, to the penny', async () => {
    await openExample();
    const values = ['Five years, committed', 'Nine years, if you extend'].map(
      (label) => screen.getByText(label).nextElementSibling?.textContent,
    );
    expect(values).toEqual(['£18,327,240.00', '£34,784,863.86']);
  });

  test('in a chart that says in words what it shows', async () => {
    await openExample();
    expect(screen.getByRole('img', { name: /^Bar chart/ }).textContent).toContain(
      'In year one as-is is £5.75m and joint is £3.75m, which saves £2.00m. In year nine as-is is £5.75m and joint is £4.48m, which saves £1.27m. Years 1 to 3 are at a fixed price, years 4 to 5 are indexed and years 6 to 9 are an option to extend.',
    );
  });

  test('that do not reconcile, and what is not explained can be counted in other ways, each taken back', async () => {
    const pane = await openExample();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'How to count what is not explained',
    });
    const choose = (label: string) => {
      const option = [...choice.options].find(({ text }) => text === label);
      fireEvent.change(choice, { target: { value: option?.value } });
    };
    expect([...choice.options].map(({ text }) => text)).toEqual([
      'Joint, indexed with the contract',
      'Joint, flat',
      'Bromley’s own, flat',
      'Lewisham’s own, flat',
      'Leave it out',
    ]);
    choose('Joint, flat');
    expect(headline()).toBe('Joint support saves £15.62m over nine years, 30% of the as-is cost');
    expect(document.body.textContent).toContain('we count it as a joint cost that stays flat');
    choose('Bromley’s own, flat');
    expect(document.body.textContent).toContain('we count it as Bromley’s own cost, which stays flat');
    choose('Leave it out');
    expect(headline()).toBe('Joint support saves £16.97m over nine years, 33% of the as-is cost');
    expect(document.body.textContent).toContain('joint saves that much less');
    for (let times = 0; times < 3; times++) await act(() => perform('undo', pane.app));
    expect(headline()).toBe('Joint support saves £15.52m over nine years, 30% of the as-is cost');
    expect(choice.selectedOptions[0]?.text).toBe('Joint, indexed with the contract');
  });

  test('that do not reconcile are told where nobody announced a saving, too', async () => {
    await openScenario(
      changed(({ councils }) => ({ councils: councils.map(({ announced: _, ...council }) => council) })),
    );
    const said = screen.getByRole('heading', { name: 'Does it reconcile?' }).parentElement?.textContent;
    expect(said).toContain(
      'The joint costs add up to £3,750,000 a year. The contract is £3,600,000. £150,000 a year is not explained.',
    );
    cleanup();
    await openScenario(
      changed(({ councils, contract }) => ({
        councils: councils.map(({ announced: _, ...council }) => council),
        contract: {
          ...contract,
          annualCharge: { ...contract.annualCharge, value: penceFromPounds(3_750_000) },
        },
      })),
    );
    expect(screen.queryByRole('heading', { name: 'Does it reconcile?' })).toBeNull();
  });

  test('that do not reconcile, and how far rounding explains it', async () => {
    await openExample();
    const section = screen.getByRole('heading', { name: 'Does it reconcile?' }).parentElement;
    expect(section?.textContent).toContain('£150,000 a year is not explained.');
    expect(section?.textContent).toContain(
      'Rounding in the published figures allows £3.44m to £4.07m, so the two agree.',
    );
    expect(
      screen.getByRole('img', {
        name: 'The contract of £3.60m and the implied cost of £3.75m, on the range of £3.44m to £4.07m that rounding allows.',
      }),
    ).toBeTruthy();
  });
});

describe('what is not known', () => {
  const copied: string[] = [];
  const allow = (write: (text: string) => Promise<void>) => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
  };
  beforeEach(() => copied.splice(0));

  const ask = () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy the question about Lewisham alone' }));
  };

  test('can be asked: the question is copied, shown and read out', async () => {
    allow((text) => Promise.resolve(void copied.push(text)));
    await openExample();
    expect(document.body.textContent).toContain('Lewisham alone: not known. Ask Lewisham.');
    ask();
    expect(await screen.findByText('Question copied.', { ignore: '[aria-live]' })).toBeTruthy();
    expect(copied).toEqual([
      'What would Lewisham have paid a year, net of VAT, for the same service bought alone on the same terms (5 years, prices fixed for 3)? Please say what year’s prices the figure is in and where it comes from.',
    ]);
    await waitFor(() => {
      expect(said.join()).toContain('Question copied.');
    });
  });

  test('is shown to be copied by hand where copying is not allowed', async () => {
    allow(() => Promise.reject(new Error('no permission')));
    await openExample();
    ask();
    expect(await screen.findByText(/^What would Lewisham have paid a year/)).toBeTruthy();
    expect(
      screen.getByText(/^Excel does not allow copying here/, { ignore: '[aria-live], [aria-live] *' }),
    ).toBeTruthy();
  });
});

test('a scenario without an answer says what to mend', async () => {
  const pane = openPane();
  const { contract } = exampleScenario();
  act(() => {
    pane.app.store.dispatch({
      type: 'scenario opened',
      scenario: changed(() => ({
        contract: { ...contract, annualCharge: { ...contract.annualCharge, value: 9e12 as never } },
      })),
    });
  });
  expect(await screen.findByRole('heading', { name: 'There is no comparison yet' })).toBeTruthy();
  expect(
    screen.getByText(/^The contract’s price a year grows past £100 billion a year/, {
      ignore: '[aria-live], [aria-live] *',
    }),
  ).toBeTruthy();
});

test('a result that has changed is read out once the changing has paused', async () => {
  await openExample();
  fireEvent.click(screen.getByRole('radio', { name: 'Year 1' }));
  fireEvent.click(screen.getByRole('radio', { name: '5 years' }));
  await waitFor(
    () => {
      expect(said.join()).toContain('Joint saves £9.66m over five years');
    },
    { timeout: 3000 },
  );
  expect(said.join()).not.toContain('in the first year');
});

describe('money', () => {
  const choose = async (basis: string) => {
    fireEvent.click(screen.getByRole('button', { name: /^Money shown/ }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: basis }));
  };

  test('of one year, or discounted, changes the answer, the tables and what is said of them', async () => {
    await openExample();
    const scenario = exampleScenario();
    const appraised = value(appraise(scenario, value(outcome(scenario))));
    await choose('2011/12 prices');
    const real = appraised.byFinancialYear.together.total;
    expect(rows('Nine-year cost').at(-1)).toEqual([
      knownPounds(real.asIs),
      'Not known',
      knownPounds(real.joint),
    ]);
    expect(document.body.textContent).toContain('In the prices of 2011/12, with inflation of 2.0% a year.');
    await choose('Present value');
    const present = appraised.together.presentValue;
    expect(rows('Nine-year cost').at(-1)).toEqual([
      knownPounds(present.asIs),
      'Not known',
      knownPounds(present.joint),
    ]);
    expect(rows('By financial year').at(-1)?.slice(1, 4)).toEqual(
      [present.asIs, present.joint, present.saving].map(knownPounds),
    );
    expect(screen.queryByRole('radiogroup', { name: 'Years of the table' })).toBeNull();
  });

  test('by contract year, and of one council', async () => {
    await openExample();
    fireEvent.click(screen.getByRole('radio', { name: 'Contract year' }));
    expect(
      rows('By contract year')
        .find(([year]) => year === 'Year 4')
        ?.slice(1, 4),
    ).toEqual(['£5,750,000', '£3,862,500', '£1,887,500']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Costs of' }), { target: { value: 'Bromley' } });
    expect(rows('By contract year').find(([year]) => year === 'Year 4')).toEqual([
      'Year 4',
      '£2,000,000',
      '£1,545,000',
      '£455,000',
      '£1,802,500',
      '£257,500',
      '£45,000',
    ]);
  });
});

describe('what stands beside the answer', () => {
  const section = (title: string) => screen.getByRole('heading', { name: title }).parentElement?.textContent;

  test('the value in law, with VAT, its tests and where they come from', async () => {
    await openExample();
    const said = section('Procurement Act 2023 value');
    expect(said).toContain('£41,741,837');
    expect(said).toContain('VAT at 20%£6,956,973');
    expect(said).toContain('Above £207,720: the Act’s full rules apply to services.');
    expect(said).toContain('Above £5,000,000: set and publish at least three KPIs.');
    expect(said).toContain('Not legal advice.');
  });

  test('what would wipe the saving out, of all and of each council', async () => {
    await openExample();
    const said = section('What would wipe it out');
    expect(said).toContain('Indexation above 7.4% a year would wipe out the year-nine saving.');
    expect(said).toContain('By council: 4.9% for Bromley and 8.9% for Lewisham.');
  });

  test('what would still save, where the last year saves nothing already', async () => {
    await openScenario(
      changed(({ contract }) => ({
        contract: {
          ...contract,
          indexation: { ...contract.indexation, value: { kind: 'constant', rate: rate(0.08) } },
        },
      })),
    );
    expect(section('What would wipe it out')).toContain(
      'Year nine costs more than as-is already. It would save only with indexation below 7.4% a year.',
    );
  });

  test('the decisions to extend, with dates, and the average once each chance is known', async () => {
    await openScenario(
      changed(({ contract }) => ({
        contract: {
          ...contract,
          extensions: {
            ...contract.extensions,
            value: contract.extensions.value.map((one) => ({
              ...one,
              noticeMonths: 6,
              probability: rate(0.5),
            })),
          },
        },
      })),
    );
    const said = section('Decisions to extend');
    expect(said).toContain('Years 6 to 9: not decided yet');
    expect(said).toContain('Starts 1 April 2016, notice by 1 October 2015, 50% likely');
    // Half of £18,327,240.00 + £34,784,863.86, and half of £9,659,125 + £15,515,767.
    expect(said).toContain('the contract costs £26.56m and joint saves £12.59m.');
  });

  test('the table by year is of everybody where the council that was chosen has gone', async () => {
    const { app } = await openScenario(exampleScenario());
    const whose = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Costs of' });
    fireEvent.change(whose(), { target: { value: 'Lewisham' } });
    expect(whose().value).toBe('Lewisham');
    act(() => {
      app.store.dispatch({
        type: 'edited',
        edit: { kind: 'remove council', council: 1 },
        name: '',
      });
    });
    expect(whose().selectedOptions[0]?.textContent).toBe('All councils');
  });

  test('what the costs consist of, where it is more than the service', async () => {
    await openScenario(
      changed(({ councils, appraisal }) => ({
        appraisal: { ...appraisal, optimismBias: { ...appraisal.optimismBias, value: rate(0.1) } },
        councils,
      })),
    );
    expect(section('What the costs consist of')).toContain('over nine years, in cash.');
    expect(rows('What the costs consist of')).toEqual([
      ['As-is', 'Alone', 'Joint'],
      ['The service itself'],
      ['£51,750,000', 'Not known', '£36,234,233'],
      ['Optimism bias'],
      ['£0', 'Not known', '£3,623,423'],
    ]);
  });

  test('sums that seem £1 out say why, and others do not', async () => {
    const note = 'Shown to the pound, worked out to the penny, so sums may look £1 out.';
    await openExample();
    expect(section('Procurement Act 2023 value')).toContain('£34,784,864VAT at 20%£6,956,973');
    expect(section('Procurement Act 2023 value')).not.toContain(note);
    cleanup();
    await openScenario(
      changed(({ contract }) => ({
        contract: {
          ...contract,
          indexation: { ...contract.indexation, value: { kind: 'constant', rate: rate(0.025) } },
        },
      })),
    );
    expect(section('Procurement Act 2023 value')).toMatch(
      /£34,370,749VAT at 20%£6,874,150Estimated value£41,244,898.*look £1 out/,
    );
  });

  test('another scenario: what differs in cost, and which figures', async () => {
    const pane = await openExample();
    act(() => {
      pane.app.store.dispatch({
        type: 'scenario opened',
        scenario: changed(({ contract }) => ({
          contract: {
            ...contract,
            clause: { catchUp: { value: true, status: 'Assumed', source: '', date: '', note: '' } },
          },
        })),
      });
      pane.app.store.dispatch({ type: 'scenario chosen', id: 1 });
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Set against' }), { target: { value: '2' } });
    const said = section('Against another scenario');
    expect(said).toContain('Changed costs £1.52m more jointly over the whole term');
    // Differences have their sign: what is saved is so much less.
    expect(said).toMatch(/saving −£[\d,]+.*\+£[\d,]+/);
    expect(said).not.toContain('The totals cover');
    expect(said).toContain('Catch up for the fixed yearsBromley and Lewisham, exampleNot thereChangedYes');
  });

  test('another scenario with fewer councils is set against this one by what it saves', async () => {
    const pane = await openExample();
    const example = exampleScenario();
    const joined = { name: 'Croydon', asIs: 4_000_000, joint: 3_000_000 };
    const [first] = example.councils;
    if (!first) throw new Error('the example has councils');
    act(() => {
      pane.app.store.dispatch({
        type: 'scenario opened',
        scenario: changed(({ councils }) => ({
          councils: [
            ...councils,
            {
              ...first,
              name: joined.name,
              asIs: { ...first.asIs, value: penceFromPounds(joined.asIs) },
              joint: { ...first.joint, value: penceFromPounds(joined.joint) },
            },
          ],
        })),
      });
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Set against' }), { target: { value: '1' } });
    const said = section('Against another scenario');
    const where = 'Croydon, only in Changed';
    expect(said).toContain(`The two do not have the same councils: ${where}. So what they save says more`);
    expect(said).toMatch(/example saves £\d\.\d\dm less over the whole term/);
    expect(said).not.toContain('less jointly');
    // Its row makes the rows add up to their total.
    expect(said).toMatch(/Croydon, only in Changed ?saving −£/);
  });

  test('another scenario of another term: what the totals cover, and what a year costs on average', async () => {
    const pane = await openExample();
    act(() => {
      pane.app.store.dispatch({
        type: 'scenario opened',
        scenario: changed(({ contract }) => ({
          contract: { ...contract, initialYears: { ...contract.initialYears, value: 4 } },
        })),
      });
      pane.app.store.dispatch({ type: 'scenario chosen', id: 1 });
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Set against' }), { target: { value: '2' } });
    const said = section('Against another scenario');
    expect(said).toMatch(
      /^Against.*NoneChanged ?A year of Changed costs £[\d,]+ less jointly, on average over the whole term ?The totals cover nine years here and eight years in Changed\. Changed costs £4\.\d\dm less jointly in all\./,
    );
    // The first year is like any other's.
    fireEvent.click(screen.getByRole('radio', { name: 'Year 1' }));
    expect(section('Against another scenario')).toContain('Changed costs the same jointly in year 1');
  });

  test('a contract that is committed to whole is set against the whole of one that may be extended', async () => {
    const pane = await openExample();
    act(() => {
      pane.app.store.dispatch({
        type: 'scenario opened',
        scenario: changed(({ contract }) => ({
          contract: { ...contract, extensions: { ...contract.extensions, value: [] } },
        })),
      });
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Set against' }), { target: { value: '1' } });
    expect(section('Against another scenario')).toContain(
      'The totals cover five years here and nine years in Bromley and Lewisham, example.',
    );
  });
});

test('a scenario with no cost known says what to add, and leads there', async () => {
  openPane();
  fireEvent.click(screen.getByRole('button', { name: /^Start from my figures/ }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Compare' }));
  expect(await screen.findByRole('heading', { name: 'Nothing to compare yet' })).toBeTruthy();
  const page = () => document.body.textContent;
  expect(page()).toContain('Still missing: as-is of every council; joint of every council.');
  fireEvent.click(screen.getByRole('button', { name: 'Add costs' }));
  enter('Council A, as-is, £ a year', '2m');
  fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  expect(page()).toContain('Still missing: as-is of Council B; joint of every council.');
  fireEvent.click(screen.getByRole('button', { name: 'Add costs' }));
  expect(await screen.findByRole('heading', { name: 'Councils' })).toBeTruthy();
});

describe('when it pays for itself', () => {
  const told = () =>
    [...(screen.getByRole('heading', { name: 'When it pays for itself' }).parentElement?.children ?? [])].map(
      ({ textContent }) => textContent,
    );

  test('the example saves from its first year', async () => {
    await openExample();
    expect(told()[1]).toBe(
      'Together: it saves from the first year, 2011/12, so there is nothing to make up for.',
    );
  });

  test('what is paid first is made up for later, or never, for each council by itself', async () => {
    // £2.2m at once against savings of £0.5m a year, less as prices rise; nothing at all for the other council.
    await openScenario(
      changed(({ councils, asIsGrowth }) => ({
        councils: councils.map((council, place) =>
          place === 1
            ? council
            : {
                ...council,
                otherCosts: [
                  {
                    kind: 'transition' as const,
                    course: 'joint' as const,
                    timing: { kind: 'once' as const, year: 1 },
                    amount: { ...asIsGrowth, value: penceFromPounds(2_200_000) },
                  },
                ],
              },
        ),
      })),
    );
    // Together the first year's saving of £2m is £0.2m short of it.
    expect(told()[1]).toContain('Together: by the end of 2012/13 the savings make up for');
    expect(told()).toContain(
      'Lewisham: it saves from the first year, 2011/12, so there is nothing to make up for.',
    );
    expect(told().find((text) => text.startsWith('Bromley'))).toMatch(/^Bromley: by the end of 2015\/16 /);
  });
});
