import { useState } from 'react';
import { usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { functionCatalogue, type FunctionHelp } from './functionHelp';
import { FunctionDetail } from './FunctionDetail';
import { FunctionList } from './FunctionList';

/** The screen Functions: a list of all functions that can be searched, and the page of the one that is chosen. */
export function FunctionsScreen() {
  const perform = usePerform();
  const [all] = useState(functionCatalogue);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<FunctionHelp>();
  const [before, setBefore] = useState<string>();
  const show = (one: FunctionHelp | undefined) => {
    setBefore(shown?.id);
    setShown(one);
    window.scrollTo(0, 0);
  };
  const leave = () => {
    if (shown) show(undefined);
    else perform('goBack');
  };
  return (
    <div onKeyDown={onEscape(leave)} style={{ display: 'contents' }}>
      {shown ? (
        <FunctionDetail
          key={shown.id}
          help={shown}
          onBack={leave}
          onShow={(id) => {
            show(all.find((one) => one.id === id));
          }}
        />
      ) : (
        <FunctionList
          functions={all}
          search={search}
          onSearch={setSearch}
          cameFrom={before}
          onShow={show}
          onBack={leave}
        />
      )}
    </div>
  );
}
