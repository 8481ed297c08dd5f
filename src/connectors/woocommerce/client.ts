/** The way to one WooCommerce: REST API v3 with the key in the header, JSON or nothing, and every no in three kinds. */
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { later, needsYou, signIn } from '../failures.ts';
import { throughGateway } from '../gateway.ts';
import { fieldsOf, isFields, textOf, type Fields } from '../json.ts';
import { noAnswer, retryAfter } from '../network.ts';
import { webShopAddress } from './address.ts';
import { isGone, WooRefused, wooFailure } from './refusals.ts';

/** The most rows of a page, and the most items of a batch. */
export const mostAtOnce = 100;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type Query = Readonly<Record<string, string | number | boolean>>;

export interface WooPage {
  readonly rows: readonly Fields[];
  /** As the shop says it; null where a cache has taken the header away. */
  readonly pages: number | null;
}

export class Woo {
  readonly now: () => number;
  readonly #setting: ConnectorSetting;
  readonly #timeout: number;

  /** @param timeout milliseconds for one call, its body included */
  constructor(setting: ConnectorSetting, timeout: number) {
    this.now = setting.now;
    this.#setting = setting;
    this.#timeout = timeout;
  }

  /** @throws OutsideError */
  get address(): string {
    return webShopAddress(this.#setting.chosen['address'] ?? '');
  }

  /** A list, a page of it. @throws OutsideError */
  async page(path: string, query: Query = {}): Promise<WooPage> {
    const { body, headers } = await this.#judged('GET', path, query);
    if (!Array.isArray(body)) throw later('answer-unreadable', null, 'no list in the answer');
    const pages = Number(headers.get('x-wp-totalpages') ?? Number.NaN);
    return { rows: body.map(fieldsOf), pages: Number.isInteger(pages) ? pages : null };
  }

  /** Every row of a list, page by page. @throws OutsideError */
  async all(path: string, query: Query = {}): Promise<readonly Fields[]> {
    const rows: Fields[] = [];
    for (let page = 1; ; page++) {
      const read = await this.page(path, { ...query, per_page: mostAtOnce, page });
      rows.push(...read.rows);
      if (read.pages === null ? read.rows.length < mostAtOnce : page >= read.pages) return rows;
    }
  }

  /** @throws OutsideError; `no-answer` means that it may have been carried out */
  async post(path: string, sent: Fields): Promise<Fields> {
    const { body } = await this.#judged('POST', path, {}, sent);
    // PHP writes an object without fields as an empty list.
    if (Array.isArray(body) && body.length === 0) return {};
    if (!isFields(body)) throw later('answer-unreadable', null, 'no object in the answer');
    return body;
  }

  /** Null: what is to be changed is not there any more. @throws OutsideError; the same again changes nothing */
  async put(path: string, sent: Fields): Promise<Fields | null> {
    try {
      const { body } = await this.#call('PUT', path, {}, sent);
      if (!isFields(body)) throw later('answer-unreadable', null, 'no object in the answer');
      return body;
    } catch (error) {
      if (!(error instanceof WooRefused)) throw error;
      if (isGone(error.code)) return null;
      throw wooFailure(error);
    }
  }

  /** For good, past the bin; gone already is as good. @throws OutsideError */
  async remove(path: string): Promise<void> {
    try {
      await this.#call('DELETE', path, { force: true });
    } catch (error) {
      if (!(error instanceof WooRefused)) throw error;
      if (!isGone(error.code)) throw wooFailure(error);
    }
  }

  async #judged(method: Method, path: string, query: Query, sent?: Fields) {
    try {
      return await this.#call(method, path, query, sent);
    } catch (error) {
      throw error instanceof WooRefused ? wooFailure(error) : error;
    }
  }

  async #call(method: Method, path: string, query: Query, sent?: Fields) {
    const { response, text } = await this.#send(method, path, query, sent);
    const { status, headers } = response;
    if (status >= 300 && status < 400) throw elsewhere(headers.get('location'), this.address);
    const body = parsed(text);
    const at = retryAfter(headers.get('retry-after'), this.now());
    if (status === 429) throw later('too-many-requests', at, '429');
    if (status >= 500) throw later('service-unavailable', at, `${status}`);
    if (response.ok && body !== undefined) return { body, headers };
    if (isFields(body) && textOf(body['code']) !== '')
      throw new WooRefused(method, status, textOf(body['code']), textOf(body['message']));
    // A page where data should be: another site, or WordPress without readable addresses.
    if (status === 404) throw needsYou('web-shop-not-there', { host: new URL(this.address).host });
    if (status === 401 || status === 403) throw needsYou('web-shop-locked', {}, `${status} without a reason`);
    throw later('answer-unreadable', null, `${status} no JSON in the answer`);
  }

  async #send(method: Method, path: string, query: Query, sent?: Fields) {
    const { consumerKey = '', consumerSecret = '' } = this.#setting.secrets;
    if (consumerKey === '' || consumerSecret === '') throw signIn('not-signed-in');
    const asked = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
    const search = asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
    const url = throughGateway(`${this.address}/wp-json/wc/v3/${path}${search}`, this.#setting.gateway);
    try {
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(this.#timeout),
        // Another address is another site: the key does not go there.
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          authorization: `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`,
          'user-agent': 'Vetrina',
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw noAnswer(error);
    }
  }
}

function elsewhere(location: string | null, from: string) {
  const to = location === null ? null : URL.parse(location, from);
  return needsYou('web-shop-elsewhere', { to: to === null ? '' : to.origin });
}

function parsed(text: string): unknown {
  try {
    // Some themes write a line of their own, or a mark, before the data.
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}
