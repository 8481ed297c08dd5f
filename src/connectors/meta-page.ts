/** The page's own token, which posts and forms want (Graph code 190 / 2069032 otherwise), and the page's Instagram account. */
import { OutsideError } from '../api/outside.ts';
import type { ConnectorSetting } from '../core/channels/ports.ts';
import { needsYou } from './failures.ts';
import { fieldsOf, textOf } from './json.ts';
import type { Graph } from './meta-graph.ts';

export interface PageAccess {
  readonly page: string;
  /** Speaks with the page's token. */
  readonly graph: Graph;
  /** Id of the professional Instagram account; empty: none. */
  readonly instagram: string;
}

/** Read once, and again after a failure: a token that was withdrawn comes back as another one. */
export class PageDoor {
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;
  #access: Promise<PageAccess> | null = null;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
  }

  /** Its number. @throws OutsideError `page-not-chosen` */
  get page(): string {
    const page = this.#setting.chosen['page'] ?? '';
    if (!/^\d+$/u.test(page)) throw needsYou('page-not-chosen');
    return page;
  }

  /** Runs a question with the page's token; one that was withdrawn is fetched anew, once. @throws OutsideError */
  async ask<T>(question: (access: PageAccess) => Promise<T>): Promise<T> {
    const before = this.#known();
    try {
      return await question(await before);
    } catch (error) {
      if (!(error instanceof OutsideError) || error.failure.kind === 'later') throw error;
      this.#forget(before);
      if (error.failure.kind !== 'sign-in') throw error;
    }
    return question(await this.#known());
  }

  #known(): Promise<PageAccess> {
    if (this.#access !== null) return this.#access;
    const access = this.#read();
    this.#access = access;
    access.catch(() => this.#forget(access));
    return access;
  }

  #forget(access: Promise<PageAccess>): void {
    if (this.#access === access) this.#access = null;
  }

  async #read(): Promise<PageAccess> {
    const { page } = this;
    const fields = 'access_token,instagram_business_account{id,username}';
    const answer = await this.#graph.get(page, { fields });
    const accessToken = textOf(answer['access_token']);
    // Without the page's role Graph leaves the token out and says nothing.
    if (accessToken === '')
      throw needsYou('permission-missing', { message: 'pages_show_list, pages_manage_ads, pages_manage_posts' });
    return {
      page,
      graph: this.#graph.as(accessToken),
      instagram: textOf(fieldsOf(answer['instagram_business_account'])['id']),
    };
  }
}
