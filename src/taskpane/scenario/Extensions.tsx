import { useId, useState } from 'react';
import { rate } from '../../model/money/units';
import type { Problem } from '../../model/problem';
import { decisions, type Contract, type ExtensionOption } from '../../model/scenario/scenario';
import { placedExtensions, type PlacedExtension } from '../../model/scenario/terms';
import { useFigure, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { problemText } from '../words/problemText';
import { SelectField } from '../entry/SelectField';
import { day } from '../format';
import { useApp } from '../parts/AppContext';
import { Choices } from '../parts/Choices';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';
import { EditableSentence } from './EditableSentence';

const say = scenarioStrings.scenario;

/** The usual options to extend, by the lengths of their extensions in years; none first. */
const shapes = ['', '4', '2 + 2', '1 + 1 + 1 + 1'] as const;
type Shape = (typeof shapes)[number] | 'other';

/** The extensions' place in a scenario, and where an entry of their lengths waits. */
const AT = ['contract', 'extensions', 'value'] as const;
const YEARS = [...AT, 'years'] as const;

/** By how many years the contract may be extended, and the decision, notice and price change of each extension. */
export function Extensions({ contract }: { contract: Contract }) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const id = useId();
  const { store } = useApp();
  const options = contract.extensions.value;
  const give = useFigure(['contract', 'extensions'], say.option);
  const lengths = options.map(({ years }) => years);
  const written = lengths.join(' + ');
  const usual = shapes.find((shape) => shape === written);
  const [asked, setAsked] = useState(false);
  const [isOther, setOther] = useState(useWaits([YEARS]));
  const shape: Shape = isOther ? 'other' : (usual ?? 'other');
  const reshape = (years: readonly number[], typing?: string) => give(reshaped(options, years), typing);
  return (
    <div className={layout.stack}>
      <div className={shared.section}>
        <span id={id} className={shared.body}>
          {say.option}
        </span>
        <Choices<Shape>
          name={say.option}
          chosen={shape}
          choices={[
            ...shapes.map((value) => ({
              value,
              label: value === '' ? strings.none : value.replaceAll(' ', ''),
            })),
            { value: 'other', label: say.other },
          ]}
          onChoose={(chosen) => {
            setAsked(chosen === 'other');
            setOther(chosen === 'other');
            store.dispatch({ type: 'typed', at: YEARS, draft: undefined });
            if (chosen !== 'other') reshape(chosen === '' ? [] : chosen.split(' + ').map(Number));
          }}
        />
        {shape === 'other' && (
          <EntryField
            label={say.otherYears}
            focused={asked}
            late
            value={lengths}
            kind={kinds.lengths}
            at={YEARS}
            onEntry={reshape}
          />
        )}
      </div>
      {placedExtensions({ contract }).map((extension, place) => (
        <OneExtension
          key={place}
          extension={extension}
          place={place}
          onChange={(part, typing) =>
            give(
              options.map((one, at) => (at === place ? part(one) : one)),
              typing,
            )
          }
        />
      ))}
    </div>
  );
}

/** The same extensions with other lengths in years: each keeps the decision, notice and price change of its place. */
const reshaped = (options: readonly ExtensionOption[], lengths: readonly number[]): ExtensionOption[] =>
  lengths.map((years, place) => ({
    ...(options[place] ?? { decision: 'undecided', probability: 'not known', priceChange: rate(0) }),
    years,
  }));

interface OneExtensionProps {
  readonly extension: PlacedExtension;
  readonly place: number;
  readonly onChange: (
    part: (before: ExtensionOption) => ExtensionOption,
    typing?: string,
  ) => Problem | undefined;
}

function OneExtension({ extension, place, onChange }: OneExtensionProps) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const [refused, setRefused] = useState<string>();
  const title = say.extension(place + 1);
  const { fromYear, toYear, from, noticeBy, decision, probability, priceChange, noticeMonths } = extension;
  const named = (what: string) => `${title}: ${what}`;
  const when = say.extensionYears(fromYear + 1, toYear, day(from));
  const text = [`${when}. ${say.decisions[decision]}`, ...(noticeBy ? [say.noticeBy(day(noticeBy))] : [])];
  return (
    <EditableSentence title={title} text={`${text.join('. ')}.`} holds={[[...AT, place]]}>
      <SelectField
        label={named(say.decision)}
        shownLabel={say.decision}
        choices={decisions.map((value) => ({ value, label: say.decisions[value] }))}
        chosen={decision}
        onChoose={(chosen) => {
          const problem = onChange((before) => ({ ...before, decision: chosen }));
          setRefused(problem && problemText(problem, title));
        }}
      />
      {refused !== undefined && (
        <p role="alert" className={shared.refused}>
          {refused}
        </p>
      )}
      <div className={layout.pair}>
        <EntryField
          label={named(say.notice)}
          shownLabel={say.notice}
          value={noticeMonths}
          kind={kinds.noticeOrNone}
          at={[...AT, place, 'noticeMonths']}
          onEntry={(months, typing) =>
            onChange(
              ({ noticeMonths: _before, ...rest }) =>
                months === undefined ? rest : { ...rest, noticeMonths: months },
              typing,
            )
          }
        />
        <EntryField
          label={named(say.priceChange)}
          shownLabel={say.priceChange}
          value={priceChange}
          kind={kinds.rise}
          at={[...AT, place, 'priceChange']}
          onEntry={(change, typing) => onChange((before) => ({ ...before, priceChange: change }), typing)}
        />
      </div>
      {decision === 'undecided' && (
        <EntryField
          label={named(say.chance)}
          shownLabel={say.chance}
          value={probability}
          kind={kinds.chance}
          at={[...AT, place, 'probability']}
          onEntry={(chance, typing) => onChange((before) => ({ ...before, probability: chance }), typing)}
        />
      )}
    </EditableSentence>
  );
}
