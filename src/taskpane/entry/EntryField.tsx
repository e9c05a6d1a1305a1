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
  /** The accessible name, unlike any other field's; shown above the field unless `hideLabel` says that a heading does so. */
  readonly label: string;
  /** Shown above the field in place of `label`, where a shorter text will do for those who see the context. */
  readonly shownLabel?: string;
  readonly hideLabel?: boolean;
  readonly value: T;
  readonly kind: Kind<T>;
  /** The value's place in the scenario. A refused entry is kept under it, and shown again when the field is. */
  readonly at?: EntryPlace;
  /** Makes the edit, or returns why the value is refused. All calls of one entry have the same `typing`. */
  readonly onEntry: (value: T, typing: string) => Problem | undefined;
  readonly hint?: string | undefined;
  /** A question about a value that may be a slip, made from how it is shown. Shown and read out after typing. */
  readonly doubt?: ((shown: string) => string) | undefined;
  /** Enters the value only when the field is left, not at every key: of use for names and lists. */
  readonly late?: boolean;
  /** A text area of several lines. */
  readonly tall?: boolean;
  readonly filled?: boolean;
  readonly className?: string | undefined;
  /** The column of a grid, from 1. The field is then in the first row, and a problem is shown across the whole grid. */
  readonly column?: number;
  /** Takes the focus when it appears, with its text selected: the user has just asked for it. */
  readonly focused?: boolean;
  /** The entry is over: it was taken, or given up. For a field that then disappears. */
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

/** Counts entries, so that each has a mark of its own: the keys of one entry are undone together. */
let entries = 0;

/**
 * A field for one figure. What is typed is entered at once if it can be read, and written out properly when the field is
 * left. What cannot be read, or is refused, stays as it was typed with the problem beside it, and the scenario keeps the
 * figure from before. Esc gives up the entry and brings that figure back.
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

  /** Brings back the figure from before the entry. */
  const putBack = ({ before, typing }: Draft<T>) => {
    // Where no edit can be undone, as for a value that is kept outside the scenario, the old value is entered again.
    if (!same(before, value) && !giveUp(typing)) onEntry(before, typing);
  };
  /** The draft after trying to enter it, which is done only if `counts`: with the problem if it was refused. */
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
    // The field disappears now, and the browser fires one more blur as it does.
    isDone.current = true;
    onDone();
  };
  const leave = () => {
    if (!draft || isDone.current) return;
    const left = taken(draft, true);
    setTyping(false);
    // Whatever could be read of it on the way, such as the 2 of “2x”, counts no more.
    if (left.problem) putBack(left);
    setDraft(left.problem && { ...left, over: left.before });
    if (!left.problem) finish();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !tall) {
      // Or the same key would press the button that has the focus once the field has disappeared.
      event.preventDefault();
      if (draft) leave();
      else finish();
    } else if (event.key === 'Escape' && (draft || onDone)) {
      event.preventDefault();
      event.stopPropagation();
      if (draft) {
        // If the field disappears with the draft, the browser fires one more blur as it does.
        isDone.current = true;
        putBack(draft);
        setDraft(undefined);
      }
      finish();
    } else if (draft && (draft.problem || same(draft.before, value)) && /^[yz]$/i.test(event.key)) {
      // Nothing that counts has been typed yet: Ctrl+Z is left to the field, and does not undo the last edit.
      event.stopPropagation();
    }
  };
  const arrive = ({ currentTarget: field }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (draft || !(kind.isFigure || focused)) return;
    field.select();
    // A click sets the caret after this event, which would put what is typed next inside the old figure.
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
              // Fluent names it by the label above it, which may be only a part of its full name.
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
