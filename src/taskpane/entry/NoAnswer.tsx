import type { Problem } from '../../model/problem';
import { answerProblem, isOfClause } from '../words/problemText';
import { Message } from '../parts/Message';
import { ActionLink } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';

/** Shown in place of an answer: that there is none, why, and a link to the screen where that is put right. */
export function NoAnswer({ title, problem }: { title: string; problem: Problem }) {
  const shared = useSharedStyles();
  return (
    <>
      <h1 tabIndex={-1} className={shared.answer}>
        {title}
      </h1>
      <Message intent="error">{answerProblem(problem)}</Message>
      <div className={shared.links}>
        <ActionLink action={isOfClause(problem) ? 'mendClause' : 'mendScenario'} />
      </div>
    </>
  );
}
