import { Radio, RadioGroup } from '@fluentui/react-components';
import { inBackground } from '../actions/background';
import { useApp, useAppState } from '../parts/AppContext';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { link as say } from '../strings/link';
import { follow } from '../link/follow';

/** Chooses which model the pane follows, if the workbook has several. */
export function FollowedModel({ busy }: { busy: boolean }) {
  const shared = useSharedStyles();
  const app = useApp();
  const models = useAppState(({ followable }) => followable);
  const followed = useAppState(({ link }) => (link.kind === 'linked' ? link.number : undefined));
  if (models.length < 2) return null;
  return (
    <Section title={say.follows}>
      <p className={shared.caption}>{say.followsText}</p>
      <RadioGroup
        aria-label={say.follows}
        value={String(followed ?? '')}
        disabled={busy}
        onChange={(_, { value }) => {
          inBackground(app, () => follow(app, Number(value)));
        }}
      >
        {models.map(({ number, sheet, scenarios }) => (
          <Radio
            key={number}
            value={String(number)}
            label={
              <>
                <div className={shared.body}>{sheet}</div>
                <div className={shared.caption}>{scenarios.join(', ')}</div>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Section>
  );
}
