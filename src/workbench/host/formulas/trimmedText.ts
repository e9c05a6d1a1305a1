import { functionText, StringValueObject } from '@univerjs/engine-formula';
import { methodsOf } from './functions';

const trim = methodsOf<'_handleSingleObject'>(functionText, 'TRIM');

/** TRIM takes away spaces alone, as in Excel. Univer takes tabs, line breaks and no-break spaces away too. */
export function trimSpacesAlone(): void {
  trim._handleSingleObject = (text) => {
    if (text.isError()) return text;
    const typed = text.isNull() ? '' : String(text.getValue());
    const shown = text.isBoolean() ? typed.toUpperCase() : typed;
    return StringValueObject.create(shown.replace(/^ +| +$/g, '').replace(/ +/g, ' '));
  };
}
