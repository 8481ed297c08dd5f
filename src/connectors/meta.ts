/** The Meta connector: one token, one port per ability. */
import type { Connector, ConnectorSetting } from '../core/channels/ports.ts';
import { MetaOffers } from './meta-catalog/index.ts';
import { Graph } from './meta-graph.ts';

export function openMeta(setting: ConnectorSetting, timeout: number): Connector {
  const graph = new Graph(setting, timeout);
  return {
    vendor: 'meta',
    offers: new MetaOffers(graph, setting),
    account: { examine: () => Promise.reject(new Error('not yet')) },
  };
}
