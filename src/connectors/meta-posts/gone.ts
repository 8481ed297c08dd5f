/** Graph has one answer for *is not there* and *may not be seen* (100 / 33): the caller looks at the list before it believes the first. */
import type { Fields } from '../json.ts';
import type { Graph, GraphMethod } from '../meta-graph.ts';
import { graphFailure, GraphRefused } from '../meta-errors.ts';

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
    if (error.code === 100 && error.subcode === 33) return null;
    throw graphFailure(error, graph.now());
  }
}
