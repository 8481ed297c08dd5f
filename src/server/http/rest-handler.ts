/**
 * The contract as REST: words in the query string become the numbers and booleans that a verb takes. An address's first
 * word says which domains can answer it, and only those are loaded for it.
 */
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { FastifyHandler } from '@orpc/server/fastify';
import type { StandardHandler } from '@orpc/server/standard';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import { domainNames, domains } from '../../api/domains.ts';
import type { Call, Shop } from '../../core/shop.ts';
import { toCurrentShop } from '../carriers/current-shop.ts';
import type { Workspaces } from '../workspaces.ts';

const made = new WeakMap<Workspaces, FastifyHandler<Call>>();

export function restHandlerFor(workspaces: Workspaces): FastifyHandler<Call> {
  const handler = made.get(workspaces) ?? new FastifyHandler<Call>(toCurrentShop(workspaces, restOf));
  made.set(workspaces, handler);
  return handler;
}

function restOf({ router }: Shop): StandardHandler<Call> {
  const coercion = new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const handlers = new Map<string, StandardHandler<Call>>();
  const handlerFor = (word: string): StandardHandler<Call> => {
    const names = domainNames.filter((name) => domains[name].words.includes(word));
    const pieces = Object.fromEntries(names.map((name) => [name, router[name]]));
    return new StandardOpenAPIHandler<Call>(pieces, { plugins: [coercion] });
  };
  const carrier: Pick<StandardHandler<Call>, 'handle'> = {
    handle(request, options) {
      const path = request.url.pathname.slice(options.prefix?.length ?? 0);
      const word = known(path.split('/', 2)[1] ?? '');
      const handler = handlers.get(word) ?? handlerFor(word);
      handlers.set(word, handler);
      return handler.handle(request, options);
    },
  };
  return carrier as StandardHandler<Call>;
}

const words = new Set(domainNames.flatMap((name) => domains[name].words));
/** Anything else has one handler, which answers nothing: strangers' words are not kept. */
const known = (word: string): string => (words.has(word) ? word : '');
