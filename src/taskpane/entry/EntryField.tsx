import { Field, Input, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import { notKnown } from '../../model/money/units';
import type { Problem } from '../../model/problem';
import { takeFocus } from '../parts/focus/takeFocus';
import { useAnnouncedLater } from '../parts/useAnnouncedLater';
import { useFieldColours, useNativeField } from './fieldStyles';
import { echoOf, type Kind } from './kinds';
import { problemText } from '../words/problemText';
import type { EntryPlace } from '../state/waiting';
import { useFieldEntry } from './useFieldEntry';

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
  const colours = useFieldColours();
  const native = useNativeField();
  const { culture, shown, draft, isTyping, change, leave, keys } = useFieldEntry({
    value,
    kind,
    at,
    onEntry,
    late,
    tall,
    onDone,
  });
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
