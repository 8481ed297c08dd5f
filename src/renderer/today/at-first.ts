/** How much of what asks for a hand stands on *Oggi* before somebody asks for the rest. */
import type { Todo } from '../../api/metrics.ts';

/** With these the day and the week are still in sight on a laptop. */
const rowsAtFirst = 6;

/**
 * The worst that come first; never a part of what is a problem, and never all but one: a row that says *one more*
 * takes the place of that one.
 */
export function countAtFirst(todos: readonly Pick<Todo, 'severity'>[]): number {
  const problems = todos.filter(({ severity }) => severity === 'problem').length;
  const count = Math.max(rowsAtFirst, problems);
  return todos.length <= count + 1 ? todos.length : count;
}
