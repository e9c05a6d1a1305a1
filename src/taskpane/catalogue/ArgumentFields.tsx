import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Look } from '../ports/workbook';
import { strings } from '../strings';
import { type Argument, type Arguments, cellsArgument, shownOn } from './argument';
import type { FunctionParameter } from './functionHelp';

interface ArgumentFieldsProps {
  readonly parameters: readonly FunctionParameter[];
  readonly given: Arguments;
  readonly look: Look | undefined;
  readonly onGive: (given: Arguments) => void;
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  label: { '& label': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300 } },
  input: { minHeight: '44px', '& input': { fontFamily: tokens.fontFamilyMonospace } },
  use: { padding: '12px 0', marginBottom: '-8px' },
});

/** A field for each argument, with its description. The selected cells can be put into the field that was used last. */
export function ArgumentFields({ parameters, given, look, onGive }: ArgumentFieldsProps) {
  const styles = useStyles();
  const [used, setUsed] = useState<string>();
  const sheet = look?.target.sheet ?? '';
  const selected = look?.selected && cellsArgument(look.selected);
  const give = (name: string, argument: Argument | undefined) => {
    const { [name]: _, ...others } = given;
    onGive(argument ? { ...others, [name]: argument } : others);
  };
  return (
    <div className={styles.fields}>
      {parameters.map(({ name, description, optional }) => (
        <div key={name}>
          <Field
            className={styles.label}
            label={name}
            hint={optional ? `${description} ${strings.functions.optional}` : description}
          >
            <Input
              className={styles.input}
              autoComplete="off"
              spellCheck={false}
              value={shownOn(sheet, given[name])}
              onChange={(_event, { value }) => {
                give(name, value.trim() === '' ? undefined : { kind: 'typed', text: value });
              }}
              onFocus={() => {
                setUsed(name);
              }}
            />
          </Field>
          {used === name && selected && shownOn(sheet, selected) !== shownOn(sheet, given[name]) && (
            <Link
              as="button"
              inline
              className={styles.use}
              aria-label={strings.functions.useFor(shownOn(sheet, selected), name)}
              onClick={() => {
                give(name, selected);
              }}
            >
              {strings.functions.use(shownOn(sheet, selected))}
            </Link>
          )}
        </div>
      ))}
    </div>
  );
}
