/** Finding an object whose answer was lost, by the intent in its name: Meta's creates know no keys of ours. */
import type { CampaignStep } from '../../api/campaigns.ts';
import type { CampaignIds } from '../../core/channels/ports.ts';
import { textOf } from '../json.ts';
import type { Graph } from '../meta-graph.ts';

/** @returns the id, or null where it never arrived */
export async function findByIntent(
  graph: Graph,
  account: string,
  step: CampaignStep,
  intent: string,
  ids: CampaignIds,
): Promise<string | null> {
  const edge = edgeOf(step, account, ids);
  if (edge === null) return null;
  const filtering = [{ field: 'name', operator: 'CONTAIN', value: intent }];
  const params = { fields: 'id,name', ...(edge.filters ? { filtering } : {}) };
  const isIt = (name: unknown) => textOf(name).includes(intent);
  const found = await graph.list(edge.path, params, (soFar) => soFar.some(({ name }) => isIt(name)));
  return textOf(found.find(({ name }) => isIt(name))?.['id']) || null;
}

interface Edge {
  readonly path: string;
  /** The lists of one campaign or ad set are short; the account's are not. */
  readonly filters: boolean;
}

function edgeOf(step: CampaignStep, account: string, ids: CampaignIds): Edge | null {
  switch (step) {
    case 'check':
      // Nothing is made by it: asking again does no harm.
      return null;
    case 'image':
      // The same picture gets the same hash: uploading it again makes nothing new.
      return null;
    case 'campaign':
      return { path: `${account}/campaigns`, filters: true };
    case 'ad-set':
      return ids.campaign === undefined ? null : { path: `${ids.campaign}/adsets`, filters: false };
    case 'creative':
      return { path: `${account}/adcreatives`, filters: true };
    case 'ad':
      return ids['ad-set'] === undefined ? null : { path: `${ids['ad-set']}/ads`, filters: false };
  }
}
