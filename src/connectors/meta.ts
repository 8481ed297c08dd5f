/** The Meta connector: one token, one port per ability. */
import type { Connector, ConnectorSetting } from '../core/channels/ports.ts';
import { metaAccount } from './meta-account/index.ts';
import { MetaAds } from './meta-ads/index.ts';
import { MetaAudiences } from './meta-audiences/index.ts';
import { MetaLeads } from './meta-leads/index.ts';
import { MetaOffers } from './meta-catalog/index.ts';
import { Graph } from './meta-graph.ts';
import { PageDoor } from './meta-page.ts';
import { pagePosts } from './meta-posts/index.ts';

/** @param timeout milliseconds for one call */
export function openMeta(setting: ConnectorSetting, timeout: number): Connector {
  const graph = new Graph(setting, timeout);
  const page = new PageDoor(graph, setting);
  return {
    vendor: 'meta',
    offers: new MetaOffers(graph, setting),
    ads: new MetaAds(graph, setting),
    audiences: new MetaAudiences(graph, setting),
    leads: new MetaLeads(page),
    posts: pagePosts(page),
    account: metaAccount(graph, setting),
  };
}
