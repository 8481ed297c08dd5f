/** Posts on the shop's Facebook page and on its Instagram account, both with the page's own token. */
import type { Connector, ConnectorSetting } from '../../core/channels/ports.ts';
import type { Graph } from '../meta-graph.ts';
import { PageDoor } from './access.ts';
import { FacebookPosts } from './facebook.ts';
import { InstagramPosts } from './instagram.ts';

export function pagePosts(graph: Graph, setting: ConnectorSetting): NonNullable<Connector['posts']> {
  const door = new PageDoor(graph, setting);
  return { facebook: new FacebookPosts(door), instagram: new InstagramPosts(door) };
}
