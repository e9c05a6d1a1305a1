import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { unknownCost } from '../../model/scenario/typed';
import type { Council } from '../../model/scenario/scenario';
import { useEdit } from '../entry/editing';
import { knownPounds } from '../format';
import { Section } from '../parts/Section';
import { useAppState } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';
import { useFocusWithin } from '../parts/focus/useFocusWithin';
import { waitingIn } from '../state/waiting';
import { OtherCostForm } from './OtherCostForm';
import { otherCostLine, otherCostName } from '../words/otherCostText';

const say = scenarioStrings.scenario;

const ADDER = ':scope > button';
const WHOSE = `select[aria-label="${say.whose}"]`;

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '8px' },
  button: { minHeight: '44px', minWidth: 0, flexShrink: 0 },
});

/** The cost whose form is open, by the council's place and its place among that council's costs. */
type Chosen = readonly [council: number, place: number];

/** The cost with an entry that was refused and waits to be corrected. */
function useWaiting(): Chosen | undefined {
  const at = useAppState(
    ({ waiting, current }) => waitingIn(waiting, current).find((one) => one.at[2] === 'otherCosts')?.at,
  );
  return at && [Number(at[1]), Number(at[3])];
}

/** The costs and income beside the contract's price, a row each, one of which can be opened as a form. */
export function OtherCosts({ councils }: { councils: readonly Council[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const edit = useEdit();
  const [chosen, setChosen] = useState(useWaiting());
  const [list, focusWithin] = useFocusWithin<HTMLDivElement>();
  const costs = councils.flatMap(({ otherCosts }, council) =>
    otherCosts.map((cost, place) => ({ cost, council, place })),
  );
  const add = () => {
    const timing = { kind: 'once', year: 1 } as const;
    const cost = { kind: 'transition', course: 'joint', timing, amount: unknownCost } as const;
    edit({ kind: 'add other cost', council: 0, cost }, say.addCost);
    setChosen([0, councils[0]?.otherCosts.length ?? 0]);
  };
  return (
    <Section title={say.otherCosts}>
      <div ref={list} style={{ display: 'contents' }}>
        {costs.length === 0 && <p className={shared.body}>{say.noOtherCosts}</p>}
        {costs.map(({ cost, council, place }) => {
          const name = otherCostName(cost, councils[council]?.name ?? '');
          const isOpen = chosen?.[0] === council && chosen[1] === place;
          const word = isOpen ? say.done : say.change;
          return (
            <div key={`${council} ${place}`} className={styles.row}>
              <div className={layout.line}>
                <div className={layout.grow}>
                  <h3 className={shared.strong}>{name}</h3>
                  <p className={shared.caption}>{otherCostLine(cost)}</p>
                </div>
                <span className={mergeClasses(shared.body, shared.figures)}>
                  {knownPounds(cost.amount.value)}
                </span>
                <Button
                  size="small"
                  className={styles.button}
                  aria-expanded={isOpen}
                  aria-label={`${word}: ${name}`}
                  onClick={() => {
                    setChosen(isOpen ? undefined : [council, place]);
                  }}
                >
                  {word}
                </Button>
              </div>
              {isOpen && (
                <OtherCostForm
                  councils={councils}
                  council={council}
                  place={place}
                  cost={cost}
                  onMoved={(to) => {
                    setChosen([to, councils[to]?.otherCosts.length ?? 0]);
                    focusWithin(WHOSE);
                  }}
                  onRemoved={() => {
                    setChosen(undefined);
                    focusWithin(ADDER);
                  }}
                />
              )}
            </div>
          );
        })}
        {councils.length > 0 && (
          <Button appearance="transparent" className={layout.fill} icon={<AddRegular />} onClick={add}>
            {say.addCost}
          </Button>
        )}
      </div>
    </Section>
  );
}
