import { useMemo } from 'react';
import { findTable } from '../../model/scenario/table/findTable';
import { usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { useSharedStyles } from '../parts/styles';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';
import { CheckTable } from './CheckTable';
import { NothingFound } from './NothingFound';
import { useCells } from './useCells';

/** The screen Read from this sheet: councils and costs in the selected cells, to be checked before a scenario is made. */
export function ReadScreen() {
  const shared = useSharedStyles();
  const perform = usePerform();
  const seen = useCells();
  const cells = seen.kind === 'cells' ? seen.cells : undefined;
  const table = useMemo(() => cells && findTable(cells.values), [cells]);
  const leave = () => {
    perform('goBack');
  };
  return (
    <div onKeyDown={onEscape(leave)} style={{ display: 'contents' }}>
      <BackBar title={strings.read.title} onBack={leave} />
      <main className={shared.main}>
        {cells && table ? (
          // Other cells are another table, for which no correction of the last one holds.
          <CheckTable key={`${cells.sheet}!${cells.address}`} cells={cells} found={table} />
        ) : (
          seen.kind !== 'looking' && <NothingFound seen={seen} />
        )}
      </main>
    </div>
  );
}
