/** The page's own token: forms and posts want it, the token of a person or a system user is refused there (190/2069032). */
import type { ConnectorSetting } from '../core/channels/ports.ts';
import { needsYou } from './failures.ts';
import { textOf } from './json.ts';
import type { Graph } from './meta-graph.ts';

/** Opens a way in as the page, once; the token lives in memory only and comes anew with the connector. */
export class PageGraph {
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;
  #opened: Promise<Graph> | null = null;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
  }

  /** @throws OutsideError `page-not-chosen` */
  get id(): string {
    const id = this.#setting.chosen['page'] ?? '';
    if (!/^\d+$/u.test(id)) throw needsYou('page-not-chosen');
    return id;
  }

  async open(): Promise<Graph> {
    this.#opened ??= this.#ask();
    try {
      return await this.#opened;
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }

  async #ask(): Promise<Graph> {
    const page = await this.#graph.get(this.id, { fields: 'access_token' });
    const token = textOf(page['access_token']);
    // Meta leaves the field out where the token may not act for the page.
    if (token === '') throw needsYou('permission-missing', { message: 'pages_show_list, pages_manage_ads' });
    return this.#graph.as(token);
  }
}
