import { Link, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { useWaits } from '../entry/editing';
import type { EntryPlace } from '../state/waiting';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';

const say = scenarioStrings.scenario;

interface EditableSentenceProps {
  readonly title: string;
  /** The present values as a sentence. */
  readonly text: string;
  /** The places of the values that its fields change. It appears opened if a refused entry waits at one of them. */
  readonly holds: readonly EntryPlace[];
  readonly children: ReactNode;
}

/** Some values told as a sentence, with a link that opens the fields, given as children, in which they are changed. */
export function EditableSentence({ title, text, holds, children }: EditableSentenceProps) {
  const layout = useLayout();
  const shared = useSharedStyles();
  const waits = useWaits(holds);
  const [open, setOpen] = useState(waits);
  const id = useId();
  const word = open ? say.close : say.change;
  return (
    <div className={shared.section}>
      <div className={layout.line}>
        <h3 className={shared.strong}>{title}</h3>
        <Link
          as="button"
          inline
          className={layout.link}
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${word}: ${title}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {word}
        </Link>
      </div>
      <p className={shared.body}>
        <Sentence>{text}</Sentence>
      </p>
      {waits && !open && <p className={shared.refused}>{say.waits}</p>}
      <div id={id} hidden={!open} className={mergeClasses(open && layout.opened)}>
        {open && children}
      </div>
    </div>
  );
}
