import type { Problem } from '../../model/problem';
import { answerProblem, isOfClause } from '../words/problemText';
import { Message } from '../parts/Message';
import { ActionLink } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';

/** In an answer's place: that there is none, why, and the way to what has to be changed. */
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
