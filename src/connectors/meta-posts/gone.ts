/** Graph has one answer for *is not there* and *may not be seen* (100 / 33): the caller looks at the list before it believes the first. */
import { needsYou } from '../failures.ts';
import type { Fields } from '../json.ts';
import type { Graph, GraphMethod } from '../meta-graph.ts';
import { graphFailure, GraphRefused, isAbsent } from '../meta-errors.ts';

/** @returns null for 100 / 33. @throws OutsideError */
export async function askOrNull(
  graph: Graph,
  method: GraphMethod,
  path: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Fields | null> {
  try {
    return await graph.ask(method, path, params);
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    if (isAbsent(error)) return null;
    throw graphFailure(error, graph.now());
  }
}

/**
 * The same answer may mean a permission that was withdrawn: then the post still stands in one of the lists.
 * @throws OutsideError `permission-missing`
 */
export async function refuseUnlessGone(
  graph: Graph,
  lists: readonly string[],
  name: string,
  permission: string,
): Promise<void> {
  const isIt = (post: Fields) => post['id'] === name;
  const enough = (soFar: readonly Fields[]) => soFar.length >= 300 || soFar.some(isIt);
  for (const list of lists) {
    const listed = await graph.list(list, { fields: 'id' }, enough);
    if (listed.some(isIt)) throw needsYou('permission-missing', { message: permission });
  }
}
