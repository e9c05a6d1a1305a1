import { makeResetStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearCosts } from '../charts/yearCosts';
import { shortAnswer } from '../words/answer';
import { exampleScenario } from '../../model/scenario/document/example';
import { outcome } from '../../model/scenario/outcome/outcome';
import { Sentence } from '../parts/Sentence';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { ExampleChart } from './ExampleChart';

const useCard = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  rowGap: '4px',
  padding: '12px',
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground2,
});

/** What the example saves, with a small chart. It is worked out when the card is shown, and is no picture. */
export function ExampleCard() {
  const shared = useSharedStyles();
  const card = useCard();
  const [example] = useState(exampleResult);
  if (!example) return null;
  const { title, years, from, to } = example;
  return (
    <section className={card} aria-label={strings.start.from}>
      <p className={shared.caption}>{strings.start.from}</p>
      <h2 className={shared.strong}>
        <Sentence>{title}</Sentence>
      </h2>
      {years && <ExampleChart years={years} from={from} to={to} />}
    </section>
  );
}

function exampleResult() {
  const scenario = exampleScenario();
  const result = outcome(scenario);
  if (!result.ok) return undefined;
  const { spans } = result.value.byFinancialYear;
  return {
    title: shortAnswer(result.value, 'whole term'),
    years: yearCosts(result.value),
    from: spans[0]?.name ?? '',
    to: spans.at(-1)?.name ?? '',
  };
}
