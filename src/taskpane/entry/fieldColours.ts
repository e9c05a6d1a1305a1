import { makeStyles, tokens } from '@fluentui/react-components';
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
