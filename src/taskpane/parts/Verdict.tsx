import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { Verdict as Kind } from '../../model/scenario/sharing/testedShares';
import { contrast } from './theme';
import { share as say } from '../strings/share';

const useStyles = makeStyles({
  verdict: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    whiteSpace: 'nowrap',
    [contrast]: { color: 'CanvasText' },
  },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground3 },
  'not known': { color: tokens.colorStatusWarningForeground3 },
  'not the bill': { color: tokens.colorStatusDangerForeground3 },
});

const icons = {
  pass: CheckmarkCircleFilled,
  fail: DismissCircleFilled,
  'not known': QuestionCircleRegular,
  'not the bill': DismissCircleFilled,
};

/** Pass, Fail, Not known or Does not add up, with its mark; `said` puts other words beside the same mark. */
export function Verdict({ of, said = say.verdicts[of] }: { of: Kind; said?: string }) {
  const styles = useStyles();
  const Icon = icons[of];
  return (
    <span className={mergeClasses(styles.verdict, styles[of])}>
      <Icon fontSize={16} aria-hidden="true" />
      {said}
    </span>
  );
}
