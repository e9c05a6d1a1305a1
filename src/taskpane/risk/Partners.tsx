import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useMemo, useRef } from 'react';
import { totalYears } from '../../model/contract/terms';
import { mostCouncils } from '../../model/limits';
import { followingChange, partnersOf } from '../../model/scenario/risk/partners';
import { type PartnerChange, waysAmongFewer, type WayAmongFewer } from '../../model/scenario/scenario';
import { priceTerms } from '../../model/scenario/terms';
import { amongFewerName } from '../../model/scenario/sharing/way';
import { problemSentence } from '../../model/sentences';
import { useEdit, useFigure } from '../entry/editing';
import { SelectField } from '../entry/SelectField';
import { useApp } from '../parts/AppContext';
import { useLayout } from '../parts/layout';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { useFocusOnArrival } from '../parts/focus/useFocusOnArrival';
import { partners as say } from '../strings/risk/partners';
import type { JobInput } from '../work/jobs';
import { useJob } from '../work/useJob';
import { PartnerChangeFields } from './PartnerChangeFields';
import type { ReportProps } from './reportProps';
import { Stages } from './Stages';

const useStyles = makeStyles({
  // Scrolled to below the tabs, which stay in place.
  place: { scrollMarginTop: '56px', ':focus': { outlineStyle: 'none' } },
});

/** Councils that join or leave during the term: the changes, everybody's bills after each, and who then has reason to leave. */
export function Partners({ scenario }: ReportProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const layout = useLayout();
  const edit = useEdit();
  const hasChanges = scenario.partners?.changes !== undefined;
  const give = useFigure(['partners', 'changes'], say.title);
  const place = useFocusOnArrival<HTMLDivElement>((cameFrom) => cameFrom === 'start' && hasChanges, true);
  const { councils } = scenario;
  const { changes, sharing } = partnersOf(scenario);
  const years = totalYears(priceTerms(scenario));
  const { store } = useApp();
  const fields = useRef<HTMLDivElement>(null);
  const removed = useRef<number>(undefined);
  useEffect(() => {
    // The Remove button that was pressed has gone: the focus goes to the next one, or else to the button that adds a change.
    if (removed.current === undefined) return;
    const buttons = [...(fields.current?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])];
    const next = buttons[Math.min(removed.current, buttons.length - 1)];
    (next ?? fields.current?.querySelector<HTMLElement>('[data-adds]'))?.focus();
    removed.current = undefined;
  }, [changes]);
  if (councils.length < 2 || councils.length > mostCouncils.pane) return null;
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={say.title} className={styles.place}>
      <Section title={say.title}>
        <div ref={fields} className={layout.stack}>
          {changes.map((change, at) => (
            <PartnerChangeFields
              key={at}
              place={at}
              change={change}
              councils={councils.map(({ name }) => name)}
              years={years}
              onChange={(changed) => give(changes.map((one, other) => (other === at ? changed : one)))}
              onRemove={() => {
                if (give(changes.filter((_, other) => other !== at))) return;
                removed.current = at;
                const text = say.removed(say[change.kind](change.council));
                store.dispatch({ type: 'announced', text });
              }}
            />
          ))}
          <Button
            data-adds=""
            className={layout.button}
            icon={<AddRegular />}
            onClick={() => {
              give([...changes, followingChange(scenario, changes)]);
            }}
          >
            {say.add}
          </Button>
          <SelectField<WayAmongFewer>
            label={say.sharing}
            chosen={sharing}
            choices={waysAmongFewer.map((value) => ({ value, label: amongFewerName(value) }))}
            onChoose={(chosen) => {
              edit({ kind: 'partners', partners: { ...scenario.partners, sharing: chosen } }, say.sharing);
            }}
          />
          <p className={shared.caption}>{say.explained}</p>
        </div>
        {changes.length > 0 ? (
          <Bills scenario={scenario} changes={changes} years={years} />
        ) : (
          <p className={shared.body}>{say.none}</p>
        )}
      </Section>
    </div>
  );
}

interface BillsProps extends Pick<ReportProps, 'scenario'> {
  readonly changes: readonly PartnerChange[];
  readonly years: number;
}

/** What everybody pays as partners come and go, once it is worked out. */
function Bills({ scenario, changes, years }: BillsProps) {
  const shared = useSharedStyles();
  const given = useMemo((): JobInput<'stages'> => [scenario], [scenario]);
  const { found } = useJob('stages', given, scenario.councils.length);
  if (!found) return null;
  return found.ok ? (
    <Stages stages={found.value} changes={changes} years={years} />
  ) : (
    <p className={shared.body}>{problemSentence(found.problem)}</p>
  );
}
