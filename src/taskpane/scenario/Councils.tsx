import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { useCallback, useId, useRef, useState } from 'react';
import { notKnown } from '../../model/money/units';
import { compare, totalCosts } from '../../model/scenario/outcome/comparison';
import { someDear } from '../../model/scenario/doubt';
import { freeName } from '../../model/scenario/names';
import { costsOf } from '../../model/scenario/outcome/outcome';
import { type Council, courses } from '../../model/scenario/scenario';
import { useEdit } from '../entry/editing';
import { percentToOne } from '../format';
import { Amount } from '../parts/tables/Amount';
import { buttonRef } from '../parts/buttonRef';
import { useSharedStyles } from '../parts/styles';
import { useKeptFocus } from '../parts/focus/useKeptFocus';
import { useKeys } from '../parts/useKeys';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { CouncilRow } from './CouncilRow';
import { useLayout } from '../parts/layout';

const say = scenarioStrings.scenario;

const useStyles = makeStyles({
  unit: { display: 'flex', alignItems: 'center' },
  help: { minWidth: '44px', minHeight: '44px', margin: '-12px -12px -12px 0' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Every council with its three costs, their totals, and a button that adds a council. */
export function Councils({ councils }: { councils: readonly Council[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const edit = useEdit();
  const adding = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number>();
  const named = useCallback(() => {
    setAdded(undefined);
  }, []);
  const [helped, setHelped] = useState(false);
  const help = useId();
  const keys = useKeys(councils);
  const amongDear = someDear(councils.flatMap((council) => courses.map((course) => council[course].value)));
  useKeptFocus();
  const add = () => {
    const name = freeName(
      say.newCouncil,
      councils.map((council) => council.name),
    );
    setAdded(councils.length);
    edit({ kind: 'add council', name }, name);
  };
  return (
    <section className={shared.section}>
      <div className={layout.line}>
        <h2 className={shared.title}>{say.councils}</h2>
        <p className={mergeClasses(shared.caption, styles.unit)}>
          {say.unit}
          <Button
            appearance="transparent"
            size="small"
            className={mergeClasses(styles.help, shared.bare)}
            icon={<InfoRegular />}
            aria-label={say.help}
            aria-expanded={helped}
            aria-controls={help}
            onClick={() => {
              setHelped(!helped);
            }}
          />
        </p>
      </div>
      <div id={help} hidden={!helped}>
        {courses.map((course) => (
          <p key={course} className={shared.caption}>
            {say.courses[course]}
          </p>
        ))}
      </div>
      <div className={mergeClasses(layout.three, layout.heads)} aria-hidden="true">
        {courses.map((course) => (
          <span key={course}>{strings.courses[course]}</span>
        ))}
      </div>
      <div>
        {councils.map((council, place) => (
          <CouncilRow
            key={keys[place]}
            council={council}
            place={place}
            count={councils.length}
            isNew={place === added}
            onNamed={named}
            next={adding}
            amongDear={amongDear}
          />
        ))}
      </div>
      <Totals councils={councils} />
      <Button
        ref={buttonRef(adding)}
        appearance="transparent"
        className={layout.fill}
        icon={<AddRegular />}
        onClick={add}
      >
        {say.addCouncil}
      </Button>
    </section>
  );
}

function Totals({ councils }: { councils: readonly Council[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const total = compare(totalCosts(councils.map(costsOf)));
  const { savingShare } = total;
  return (
    <section aria-label={strings.total} className={layout.rule}>
      <h3 className={shared.strong}>{strings.total}</h3>
      <dl className={layout.three} style={{ margin: 0 }}>
        {courses.map((course) => (
          <div key={course}>
            <dt className={shared.unseen}>{strings.courses[course]}</dt>
            <dd
              className={mergeClasses(
                shared.body,
                shared.figures,
                layout.right,
                total[course] !== notKnown && styles.strong,
              )}
            >
              <Amount of={total[course]} derived />
            </dd>
          </div>
        ))}
      </dl>
      {savingShare !== notKnown && savingShare !== 0 && (
        <p className={mergeClasses(shared.caption, layout.right)}>
          {(savingShare > 0 ? say.less : say.more)(percentToOne(savingShare))}
        </p>
      )}
    </section>
  );
}
