import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { colours, contrast } from '../parts/theme';

/** What the user has typed is blue, as on the sheets; a figure that is not known is amber. */
export const useFieldColours = makeStyles({
  entered: {
    '& input, & textarea, & select': { color: colours.entry, [contrast]: { color: 'FieldText' } },
  },
  missing: {
    '& input, & textarea, & select': {
      color: tokens.colorStatusWarningForeground3,
      [contrast]: { color: 'FieldText' },
    },
  },
});

/** The browser's own text area and list, drawn as Fluent's fields are. */
export const useNativeField = makeResetStyles({
  ...typographyStyles.body1,
  color: tokens.colorNeutralForeground1,
  boxSizing: 'border-box',
  minWidth: 0,
  width: '100%',
  minHeight: '44px',
  padding: '6px 10px',
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
  ':focus': {
    borderColor: tokens.colorNeutralStroke1Pressed,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
});
