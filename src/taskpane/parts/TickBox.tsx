import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useTick = makeResetStyles({
  ...typographyStyles.body1,
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: '8px',
  minHeight: '44px',
  paddingRight: '8px',
  '& input': {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  '& input:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
});

interface TickBoxProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** The browser's own tick box, tall enough for a finger. */
export function TickBox({ label, ticked, onTick }: TickBoxProps) {
  return (
    <label className={useTick()}>
      <input
        type="checkbox"
        checked={ticked}
        onChange={({ currentTarget: box }) => {
          const { checked } = box;
          // As React's controlled boxes do and Preact's do not: it shows what `ticked` says until the owner changes that.
          box.checked = ticked;
          onTick(checked);
        }}
      />
      {label}
    </label>
  );
}
