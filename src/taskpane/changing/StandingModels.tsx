import { useCallback, useEffect, useState } from 'react';
import { standingModels } from '../actions/changing';
import { FollowedModel } from '../following/FollowedModel';
import { useApp } from '../parts/AppContext';
import type { StandingModel } from '../ports/workbook';
import { ChangeFormulas } from './ChangeFormulas';

/** The models that are in the workbook already: which one is followed, and how the formulas of each are written. */
export function StandingModels({ busy }: { busy: boolean }) {
  const app = useApp();
  const [models, setModels] = useState<readonly StandingModel[]>([]);
  const lookAgain = useCallback(
    () =>
      standingModels(app).then((found) => {
        setModels(found);
      }),
    [app],
  );
  useEffect(() => {
    void lookAgain();
  }, [lookAgain]);
  return (
    <>
      <FollowedModel busy={busy} />
      {models.map((model) => (
        <ChangeFormulas key={model.number} model={model} busy={busy} onChanged={() => void lookAgain()} />
      ))}
    </>
  );
}
