import { Field, Input, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { notKnown } from '../../model/money/units';
import type { Problem } from '../../model/problem';
import { same } from '../../model/scenario/same';
import { useAppState } from '../parts/AppContext';
import { takeFocus } from '../parts/takeFocus';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { useDraft, useGiveUp } from './editing';
import { fieldColours, nativeField } from './fieldColours';
import { echoOf, type Kind } from './kinds';
import { problemText } from '../words/problemText';
import type { Draft, EntryPlace } from '../state/waiting';

interface EntryFieldProps<T> {
  /** Names the field among all others; shown above it unless `hideLabel` says that a heading does so. */
  readonly label: string;
  /** What is shown above it, where that is less than its name. */
  readonly shownLabel?: string;
  readonly hideLabel?: boolean;
  readonly value: T;
  readonly kind: Kind<T>;
  /** Where its value stands in the scenario: what is refused waits there, and the field has it again when it is back. */
  readonly at?: EntryPlace;
  /** Takes what was entered, or says why it cannot stand. */
  readonly onEntry: (value: T, typing: string) => Problem | undefined;
  readonly hint?: string | undefined;
  /** What may be wrong with the value, from how it is shown. It is asked, and read out, once it is typed. */
  readonly doubt?: ((shown: string) => string) | undefined;
  /** Counts only once the field is left: what follows from half a word is of no use. */
  readonly late?: boolean;
  /** Several lines. */
  readonly tall?: boolean;
  readonly filled?: boolean;
  readonly className?: string | undefined;
  /** The column of the grid that it stands in, first row; what is wrong is then said across the grid, under all else. */
  readonly column?: number;
  /** Takes the focus when it appears, with what it holds selected: the user has just asked for it. */
  readonly focused?: boolean;
  readonly onDone?: () => void;
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
  inGrid: { display: 'contents' },
  acrossGrid: { gridColumn: '1 / -1' },
  input: { minHeight: '44px', minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  figure: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  tall: {
    resize: 'vertical',
    '&[aria-invalid="true"]': shorthands.borderColor(tokens.colorPaletteRedBorder2),
  },
  tight: { padding: '0 6px', '& input': { padding: 0 } },
});

/** The number of the entry that is being made: keys of one entry are taken back together. */
let entries = 0;

/**
 * A field for one figure. What is typed counts at once where it can be read, and is written out properly when the
 * field is left. What cannot be read or does not fit stays as it was typed, with what is wrong beside it, and the
 * figure before it stands. Esc gives up what is being typed, and what stood before it stands again.
 */
export function EntryField<T>({
  label,
  shownLabel = label,
  hideLabel = false,
  value,
  kind,
  at,
  onEntry,
  hint,
  doubt,
  late = false,
  tall = false,
  filled = false,
  className,
  column,
  focused = false,
  onDone,
}: EntryFieldProps<T>) {
  const styles = useStyles();
  const colours = fieldColours();
  const native = nativeField();
  const culture = useAppState((state) => state.culture);
  const [draft, setDraft] = useDraft(at, value);
  const [isTyping, setTyping] = useState(false);
  const isDone = useRef(false);
  const giveUp = useGiveUp();
  const shown = kind.show(value, culture);

  /** The figure stands as it did before the entry. */
  const putBack = ({ before, typing }: Draft<T>) => {
    // Where no edit can be taken back, as of a figure that no scenario has, it is entered as it was.
    if (!same(before, value) && !giveUp(typing)) onEntry(before, typing);
  };
  /** What is typed counts, or it stays a draft, with what is wrong. */
  const taken = ({ text, before, typing }: Draft<T>, counts: boolean): Draft<T> => {
    const entry = { text, before, typing };
    const read = kind.read(text, culture);
    const isNew = read.ok && counts && !same(read.value, value);
    const problem = read.ok ? (isNew ? onEntry(read.value, typing) : undefined) : read.problem;
    if (problem) return { ...entry, over: value, problem };
    return { ...entry, over: isNew ? read.value : value };
  };
  const change = (text: string) => {
    const { before, typing } = draft ?? { before: value, typing: `entry ${++entries}` };
    isDone.current = false;
    setTyping(true);
    setDraft(taken({ text, over: value, before, typing }, !late));
  };
  const finish = () => {
    if (!onDone) return;
    // The field goes, and is left once more as it does.
    isDone.current = true;
    onDone();
  };
  const leave = () => {
    if (!draft || isDone.current) return;
    const left = taken(draft, true);
    setTyping(false);
    // What could be read of it on the way counts no more.
    if (left.problem) putBack(left);
    setDraft(left.problem && { ...left, over: left.before });
    if (!left.problem) finish();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !tall) {
      // What has the focus once the field has gone is not pressed by the same key.
      event.preventDefault();
      if (draft) leave();
      else finish();
    } else if (event.key === 'Escape' && (draft || onDone)) {
      event.preventDefault();
      event.stopPropagation();
      if (draft) {
        // Where the field goes with what is given up, it is left once more as it does.
        isDone.current = true;
        putBack(draft);
        setDraft(undefined);
      }
      finish();
    } else if (draft && (draft.problem || same(draft.before, value)) && /^[yz]$/i.test(event.key)) {
      // Nothing that counts has been typed yet: what Ctrl+Z takes back is the field's own.
      event.stopPropagation();
    }
  };
  const arrive = ({ currentTarget: field }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (draft || !(kind.isFigure || focused)) return;
    field.select();
    // A press puts the caret where it was, after this: what is then typed would stand within the old figure.
    const stood = field.value;
    setTimeout(() => {
      if (field.value === stood && field === document.activeElement) field.select();
    });
  };
  const control = {
    value: draft?.text ?? shown,
    'aria-label': label,
    onFocus: arrive,
    onBlur: leave,
    onKeyDown: keys,
  };
  const missing = !draft && (value as unknown) === notKnown;
  const doubted = isTyping ? undefined : doubt?.(shown);
  useAnnouncedLater(doubted);
  const said = (draft && echoOf(kind, draft.text, culture)) ?? doubted ?? hint;
  const inGrid = column !== undefined;
  const placed = (row: number) => (inGrid ? { style: { gridColumn: column, gridRow: row } } : {});
  const looks = mergeClasses(styles.input, missing ? colours.missing : colours.entered);
  return (
    <Field
      className={mergeClasses(styles.field, inGrid && styles.inGrid, className)}
      {...(!hideLabel && { label: shownLabel })}
      {...(said !== undefined && { hint: { children: said, ...placed(3) } })}
      {...(!isTyping &&
        draft?.problem && {
          validationMessage: {
            children: problemText(draft.problem, label),
            ...(inGrid && { className: styles.acrossGrid }),
          },
        })}
    >
      {tall ? (
        (props) => (
          <div className={looks}>
            <textarea
              {...props}
              {...control}
              // Its full name, which what is shown above it may only begin.
              aria-labelledby={undefined}
              className={mergeClasses(native, styles.tall)}
              rows={4}
              onChange={(event) => {
                change(event.currentTarget.value);
              }}
            />
          </div>
        )
      ) : (
        <Input
          {...control}
          {...placed(1)}
          autoComplete="off"
          appearance={filled ? 'filled-darker' : 'outline'}
          className={mergeClasses(looks, kind.isFigure && styles.figure, filled && styles.tight)}
          {...(focused && { ref: takeFocus })}
          onChange={(_, data) => {
            change(data.value);
          }}
        />
      )}
    </Field>
  );
}
