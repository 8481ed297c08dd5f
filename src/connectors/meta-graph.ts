/**
 * One Meta token's way out: the Graph API through the vendor's SDK object, with a transport of our own. The SDK's own
 * transport has no timeout, loses the status of an answer that is a page, and keeps the token in its errors.
 */
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';

import type { ConnectorSetting } from '../core/channels/ports.ts';
import { later, signIn } from './failures.ts';
import { throughGateway } from './gateway.ts';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './json.ts';
import { graphFailure, GraphRefused, isThrottle } from './meta-errors.ts';
import { kindOfCall, MetaPace } from './meta-pace.ts';
import { graphVersion, graphVersionEndsAbout, versionEnding } from './meta-version.ts';
import { noAnswer } from './network.ts';

export type GraphMethod = 'GET' | 'POST' | 'DELETE';
type Params = Readonly<Record<string, unknown>>;

export interface GraphFile {
  /** Name of the form's field: `source` for photos. */
  readonly field: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export class Graph extends FacebookAdsApi {
  static override get VERSION(): string {
    return graphVersion;
  }

  readonly now: () => number;
  readonly #setting: ConnectorSetting;
  readonly #gateway: string | null;
  readonly #timeout: number;
  readonly #log: ConnectorSetting['log'];
  readonly #pace: MetaPace;
  #warned = false;

  /** @param timeout milliseconds for one call, its body included; `pace` is one for all tokens of an account */
  constructor(setting: ConnectorSetting, timeout: number, pace = new MetaPace(setting.now)) {
    // The third argument keeps the SDK from posting our crashes to Meta. An empty token is refused at the first call.
    super(setting.secrets['accessToken'] || 'none', 'en_US', false);
    this.now = setting.now;
    this.#setting = setting;
    this.#gateway = setting.gateway;
    this.#timeout = timeout;
    this.#log = setting.log;
    this.#pace = pace;
  }

  /**
   * Whether this version is about to end: `told` by Meta's own warning, else by an estimate of the day; vendors played
   * on this machine know of no end.
   */
  get versionEnds(): { readonly told: boolean; readonly about: string } | null {
    const near = this.#gateway === null && versionEnding(this.now()) !== null;
    return this.#warned || near ? { told: this.#warned, about: graphVersionEndsAbout } : null;
  }

  /** @throws OutsideError */
  get(path: string, params: Params = {}): Promise<Fields> {
    return this.#judged('GET', path, params);
  }

  /** @throws OutsideError; `no-answer` means that it may have been carried out */
  post(path: string, params: Params): Promise<Fields> {
    return this.#judged('POST', path, params);
  }

  /** Takes a node away. @throws OutsideError */
  remove(path: string): Promise<Fields> {
    return this.#judged('DELETE', path, {});
  }

  /** The same way out with another token: a page's own. */
  as(accessToken: string): Graph {
    return new Graph({ ...this.#setting, secrets: { accessToken } }, this.#timeout, this.#pace);
  }

  /** A file with its fields, as a form. @throws OutsideError; `no-answer` means that it may have been carried out */
  upload(path: string, params: Params, file: GraphFile): Promise<Fields> {
    return this.#judge(() => this.#call('POST', path, params, file));
  }

  /** Every entry of an edge, page by page. `enough` ends the reading early. */
  async list(path: string, params: Params = {}, enough: (soFar: readonly Fields[]) => boolean = () => false) {
    const entries: Fields[] = [];
    let after: string | undefined;
    do {
      const page = await this.get(path, { limit: 100, ...params, ...(after === undefined ? {} : { after }) });
      entries.push(...listOf(page['data']).map(fieldsOf));
      const paging = fieldsOf(page['paging']);
      // `paging.next` is an absolute address with the token in it; only whether it is there matters.
      after = textOf(paging['next']) === '' ? undefined : textOf(fieldsOf(paging['cursors'])['after']);
    } while (after !== undefined && after !== '' && !enough(entries));
    return entries;
  }

  /** The SDK's own entrance, so that its objects (AdAccount, ProductCatalog) work with this transport too. */
  override call<T>(method: string, path: string | string[], params: Record<string, unknown> = {}): Promise<T> {
    const relative = typeof path === 'string' ? path : path.join('/');
    return this.ask(method as GraphMethod, relative, params) as Promise<T>;
  }

  /** One call. @throws GraphRefused for a spoken refusal, OutsideError for everything else. */
  ask(method: GraphMethod, path: string, params: Params): Promise<Fields> {
    return this.#call(method, path, params);
  }

  async #call(method: GraphMethod, path: string, params: Params, file?: GraphFile): Promise<Fields> {
    if (this.accessToken === 'none') throw signIn('not-signed-in');
    const kind = kindOfCall(path);
    await this.#pace.before(kind);
    const { response, text } = await this.#send(method, path, params, file);
    this.#readWarning(response.headers);
    this.#pace.heard(response.headers, kind);
    const body = parsed(text);
    if (isFields(body) && 'error' in body) {
      const refused = new GraphRefused(response.status, body['error'], response.headers);
      if (isThrottle(refused.code) || response.status === 429) this.#pace.refused(response.headers, kind);
      throw refused;
    }
    if (response.status >= 500) throw later('service-unavailable', null, `${response.status}`);
    if (!isFields(body) || !response.ok)
      throw later('answer-unreadable', null, `${response.status} no JSON in the answer`);
    return body;
  }

  #judged(method: GraphMethod, path: string, params: Params): Promise<Fields> {
    return this.#judge(() => this.ask(method, path, params));
  }

  async #judge(call: () => Promise<Fields>): Promise<Fields> {
    try {
      return await call();
    } catch (error) {
      throw error instanceof GraphRefused ? graphFailure(error, this.now()) : error;
    }
  }

  async #send(method: GraphMethod, path: string, params: Params, file?: GraphFile) {
    const inQuery = method === 'POST' ? {} : params;
    const query = FacebookAdsApi._encodeParams({ ...inQuery, access_token: this.accessToken });
    const url = throughGateway(`${Graph.GRAPH}/${graphVersion}/${path}?${query}`, this.#gateway);
    try {
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(this.#timeout),
        redirect: 'error',
        headers: { accept: 'application/json', 'user-agent': 'Vetrina' },
        ...(file !== undefined ? withFile(params, file) : method === 'POST' ? withBody(params) : {}),
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw noAnswer(error);
    }
  }

  #readWarning(headers: Headers): void {
    if (headers.get('x-ad-api-version-warning') === null || this.#warned) return;
    this.#warned = true;
    this.#log('meta-version-warning', { version: graphVersion });
  }
}

function withBody(params: Params) {
  return {
    body: JSON.stringify(params),
    headers: { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'Vetrina' },
  };
}

/** The boundary and its header are the form's own. */
function withFile(params: Params, { field, bytes, mediaType }: GraphFile) {
  const form = new FormData();
  for (const [name, value] of Object.entries(params)) form.set(name, String(value));
  form.set(field, new Blob([new Uint8Array(bytes)], { type: mediaType }), 'picture');
  return { body: form };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The number of what was just made. @throws OutsideError where the answer has none */
export function idIn(answer: Fields): string {
  const id = textOf(answer['id']);
  if (id === '') throw later('answer-unreadable', null, 'no id in the answer');
  return id;
}
