import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { colours, contrast } from '../parts/theme';

/** What a user can type is blue, as in the workbook; what nobody has given is amber. */
export const fieldColours = makeStyles({
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
export const nativeField = makeResetStyles({
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
