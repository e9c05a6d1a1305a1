import { useEffect } from 'react';
import { useApp } from '../parts/AppContext';
import { ActionButton } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { inPart } from './PartReadNote';
import type { Seen } from './useCells';

/** Says in which cells no councils were found, and what to select instead. */
export function NothingFound({ seen }: { seen: Seen }) {
  const shared = useSharedStyles();
  const { store } = useApp();
  const { noneTitle, noneIn, emptySheet, cannotRead, selectTable } = strings.read;
  const where =
    seen.kind === 'cells'
      ? [noneIn(`${seen.cells.sheet}!${seen.cells.address}`), inPart(seen.cells) ?? ''].join(' ').trim()
      : seen.kind === 'failed'
        ? cannotRead
        : emptySheet;
  useEffect(() => {
    store.dispatch({ type: 'announced', text: `${where} ${selectTable}` });
  }, [store, where, selectTable]);
  return (
    <>
      <div className={shared.content}>
        <div className={shared.section}>
          <h2 className={shared.answer}>{noneTitle}</h2>
          <p className={shared.body}>{where}</p>
          <p className={shared.body}>{selectTable}</p>
        </div>
      </div>
      <ActionBar>
        <ActionButton action="cancelReading" />
      </ActionBar>
    </>
  );
}
