/** Sending items in batches: the answer names what was refused at once, and a handle for the verdict on the rest. */
import type { OfferAnswer } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { graphFailure, GraphRefused, isTooMuchData } from '../meta-errors.ts';
import type { Graph } from '../meta-graph.ts';
import { reasonOfWords } from './issues.ts';
import type { ItemRequest } from './item.ts';

/** Meta takes 5,000 and advises fewer than 3,000; 28 MB is the other limit. */
export const batchSize = 2_900;

/** Handles of one batch are a list; the shop keeps them as one word. */
const between = ',';

export async function sendItems(
  graph: Graph,
  catalog: string,
  requests: readonly ItemRequest[],
): Promise<readonly OfferAnswer[]> {
  if (requests.length === 0) return [];
  try {
    const body = { item_type: 'PRODUCT_ITEM', allow_upsert: true, requests };
    return answers(requests, await graph.ask('POST', `${catalog}/items_batch`, body));
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    if (!isTooMuchData(error) || requests.length === 1) throw graphFailure(error, graph.now());
    const middle = Math.ceil(requests.length / 2);
    return [
      ...(await sendItems(graph, catalog, requests.slice(0, middle))),
      ...(await sendItems(graph, catalog, requests.slice(middle))),
    ];
  }
}

function answers(requests: readonly ItemRequest[], body: Record<string, unknown>): readonly OfferAnswer[] {
  const handle = listOf(body['handles']).map(String).join(between);
  const refused = new Map<string, string>();
  for (const status of listOf(body['validation_status']).map(fieldsOf)) {
    const words = wordsOf(status['errors']);
    if (words !== '') refused.set(textOf(status['retailer_id']), words);
  }
  return requests.map(({ data }): OfferAnswer => {
    const sku = data['id'] ?? '';
    const words = refused.get(sku);
    if (words !== undefined) return { sku, outcome: 'refused', ...reasonOfWords(words) };
    if (handle === '') throw later('answer-unreadable', null, 'no handle in the answer');
    return { sku, outcome: 'sent', handle };
  });
}

function wordsOf(errors: unknown): string {
  return listOf(errors)
    .map((error) => textOf(fieldsOf(error)['message']) || (typeof error === 'string' ? error : ''))
    .filter((message) => message !== '')
    .join(' · ');
}

/** What became of an earlier batch; `sent` again while Meta still works on it. */
export async function verdictsOf(
  graph: Graph,
  catalog: string,
  handle: string,
  skus: readonly string[],
): Promise<readonly OfferAnswer[]> {
  const refused = new Map<string, string>();
  for (const each of handle.split(between)) {
    const status = await readStatus(graph, catalog, each);
    if (status === 'lost') return skus.map((sku) => ({ sku, outcome: 'later', code: 'verdict-lost', at: null }));
    if (status === 'open') return skus.map((sku) => ({ sku, outcome: 'sent', handle }));
    for (const [sku, words] of status) refused.set(sku, words);
  }
  return skus.map((sku): OfferAnswer => {
    const words = refused.get(sku);
    return words === undefined ? { sku, outcome: 'accepted' } : { sku, outcome: 'refused', ...reasonOfWords(words) };
  });
}

async function readStatus(
  graph: Graph,
  catalog: string,
  handle: string,
): Promise<'lost' | 'open' | Map<string, string>> {
  try {
    const answer = await graph.ask('GET', `${catalog}/check_batch_request_status`, {
      handle,
      load_ids_of_invalid_requests: true,
    });
    const status = fieldsOf(listOf(answer['data'])[0]);
    if (Object.keys(status).length === 0) return 'lost';
    if (textOf(status['status']) !== 'finished') return 'open';
    return refusals(status);
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    // Handles are forgotten after a while: the items are simply sent again.
    if (error.code === 100) return 'lost';
    throw graphFailure(error, graph.now());
  }
}

function refusals(status: Record<string, unknown>): Map<string, string> {
  const refused = new Map<string, string>(listOf(status['ids_of_invalid_requests']).map((id) => [String(id), '']));
  for (const error of listOf(status['errors']).map(fieldsOf)) {
    const sku = textOf(error['id']) || textOf(error['retailer_id']);
    const words = textOf(error['message']);
    // Only a DELETE meets a missing item, since updates create them: it is as gone as it was wanted.
    if (/does not exist|not found/iu.test(words)) refused.delete(sku);
    else if (sku !== '') refused.set(sku, [refused.get(sku), words].filter(Boolean).join(' · '));
  }
  return refused;
}
