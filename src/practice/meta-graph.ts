import type { Answer, Asked, Player } from './asked.ts';
import { fieldsOf, listOf, parseJson, textOf, type Fields } from './json.ts';
import { needPageToken, needScope, type MetaAccess, type MetaToken } from './meta-access.ts';
import { answerBatch } from './meta-batch.ts';
import { graphError, GraphRefusal, refuseGraph, unsupported } from './meta-errors.ts';
import { GraphParams } from './meta-params.ts';
import { PRACTICE_IDS } from './world.ts';

/** A call of the Graph after version, token and permission were accepted. */
export interface GraphCall {
  readonly method: string;
  /** With version, as `paging.next` repeats it. */
  readonly path: string;
  /** Id of the node; empty for calls at the root (`search`, `debug_token`). */
  readonly id: string;
  readonly params: GraphParams;
  readonly token: MetaToken;
}

/** What a kind of node can do. */
export interface GraphRoute {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Kind of node (`account`, `campaign`, …), or `root`. */
  readonly kind: string;
  /** Name behind the id; empty for the node itself. */
  readonly edge: string;
  readonly scope?: string;
  /** Only the page's own token will do. */
  readonly pageToken?: boolean;
  answer(call: GraphCall): Fields;
}

/** A part of the practice Meta: its routes, and which of the ids are its own. */
export interface GraphPart {
  readonly routes: readonly GraphRoute[];
  /** Kind of the node with this id, if it is one of this part's. */
  kindOf(id: string): string | undefined;
}

/** Oldest version that is answered at all; those between it and the present one are answered with a warning. */
const OLDEST = 24;
const PRESENT = 25;

/** graph.facebook.com: version, token, permission, then the node's own rules. */
export class Graph implements Player {
  readonly #access: MetaAccess;
  readonly #parts: readonly GraphPart[];
  readonly #routes: Map<string, GraphRoute>;
  #calls = 0;

  constructor(access: MetaAccess, parts: readonly GraphPart[]) {
    this.#access = access;
    this.#parts = parts;
    this.#routes = new Map(
      parts.flatMap((part) => part.routes.map((route) => [keyOf(route.method, route.kind, route.edge), route])),
    );
  }

  plays(host: string): boolean {
    return host === 'graph.facebook.com';
  }

  answer(asked: Asked): Answer {
    this.#calls++;
    const params = new GraphParams(asked.query, asked.body);
    // Browsers and some clients cannot send DELETE; Graph takes the verb from a parameter.
    const method = params.text('method')?.toUpperCase() ?? asked.method;
    const { version, rest } = split(asked.path);
    if (asked.brokenBody) return graphError({ code: 100, message: '(#100) The request body is not valid JSON' });
    if (version !== undefined && version < OLDEST) return expiredVersion(version);
    const headers = this.#headers(version, rest);
    if (rest === '' && method === 'POST') return { ...this.#batch(params, asked), headers };
    const answer = this.#one(method, asked.path, rest, params, asked);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  }

  #one(method: string, path: string, rest: string, params: GraphParams, asked: Asked | undefined): Answer {
    try {
      return { status: 200, body: this.#route(method, path, rest, params, asked) };
    } catch (error) {
      if (error instanceof GraphRefusal) return error.answer;
      throw error;
    }
  }

  #route(method: string, path: string, rest: string, params: GraphParams, asked: Asked | undefined): Fields {
    const { kind, id, edge } = this.#node(rest, method);
    const route = this.#routes.get(keyOf(method, kind, edge));
    if (!route) {
      if (kind === 'root' || edge === '') return unsupported(method, id || rest);
      return refuseGraph({ code: 2500, message: `Unknown path components: /${edge}` });
    }
    const token = route.kind === 'root' ? undefined : this.#access.check(params, asked);
    if (token && route.pageToken) needPageToken(token, kind === 'page' ? id : undefined);
    if (token && route.scope !== undefined) needScope(token, route.scope);
    return route.answer({ method, path, id, params, token: token ?? { kind: 'system', scopes: [] } });
  }

  /** Which node and edge a path without version means. */
  #node(rest: string, method: string): { kind: string; id: string; edge: string } {
    const [first = '', ...more] = rest.split('/').map(decodeURIComponent);
    if (this.#routes.has(keyOf(method, 'root', rest))) return { kind: 'root', id: '', edge: rest };
    const id = first === 'me' ? PRACTICE_IDS.meta.user : first;
    const kind = this.#parts.map((part) => part.kindOf(id)).find((found) => found !== undefined);
    if (kind === undefined) return unsupported(method, id);
    return { kind, id, edge: more.join('/') };
  }

  #batch(params: GraphParams, asked: Asked): Answer {
    try {
      this.#access.check(params, asked);
      const members = listOf(params.list('batch')).map(fieldsOf);
      return answerBatch(members, (member, relativeUrl, body) => {
        const url = new URL(relativeUrl, 'http://graph/');
        const { rest } = split(url.pathname);
        const inner = new GraphParams(url.searchParams, bodyFields(body));
        const token = inner.has('access_token')
          ? inner
          : new GraphParams(withToken(url, params, asked), bodyFields(body));
        return this.#one((textOf(member['method']) ?? 'GET').toUpperCase(), url.pathname, rest, token, asked);
      });
    } catch (error) {
      if (error instanceof GraphRefusal) return error.answer;
      throw error;
    }
  }

  /** Graph says with every answer how much of the limits is used up. */
  #headers(version: number | undefined, rest: string): Record<string, string> {
    const used = Math.min(60, Math.floor(this.#calls / 1000));
    const usage = { call_count: used, total_cputime: Math.floor(used / 3), total_time: Math.floor(used / 3) };
    const type = rest.startsWith(PRACTICE_IDS.meta.catalog) ? 'catalog_management' : 'ads_management';
    const key = type === 'ads_management' ? PRACTICE_IDS.meta.adAccount.replace('act_', '') : PRACTICE_IDS.meta.catalog;
    const byAccount = { [key]: [{ type, ...usage, estimated_time_to_regain_access: 0 }] };
    return {
      'x-app-usage': JSON.stringify(usage),
      'x-business-use-case-usage': JSON.stringify(byAccount),
      'facebook-api-version': `v${version ?? PRESENT}.0`,
      ...(version !== undefined && version < PRESENT
        ? {
            'x-ad-api-version-warning': `The call has been auto-upgraded to v${PRESENT}.0 as v${version}.0 will be deprecated.`,
          }
        : {}),
    };
  }
}

function keyOf(method: string, kind: string, edge: string): string {
  return `${method} ${kind}/${edge}`;
}

function split(path: string): { version: number | undefined; rest: string } {
  const match = /^\/(?:v(\d+)\.\d+(?:\/|$))?(.*?)\/?$/.exec(path);
  return { version: match?.[1] === undefined ? undefined : Number(match[1]), rest: match?.[2] ?? '' };
}

function expiredVersion(version: number): Answer {
  const message = `(#2635) You are calling a deprecated version of the Ads API. Please update to the latest version: v${PRESENT}.0.`;
  return graphError({ code: 2635, message: `${message} (v${version}.0)` });
}

function bodyFields(body: string): Fields {
  if (body === '') return {};
  const json = parseJson(body);
  return json === undefined ? Object.fromEntries(new URLSearchParams(body)) : fieldsOf(json);
}

function withToken(url: URL, params: GraphParams, asked: Asked): URLSearchParams {
  const query = new URLSearchParams(url.searchParams);
  const token = params.text('access_token') ?? asked.query.get('access_token');
  if (token !== undefined && token !== null) query.set('access_token', token);
  return query;
}
