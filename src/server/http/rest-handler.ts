/**
 * The contract as REST: words in the query string become the numbers and booleans that a verb takes. An address's first
 * word says which domains can answer it, and only those are loaded for it.
 */
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { FastifyHandler } from '@orpc/server/fastify';
import type { StandardHandler } from '@orpc/server/standard';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import { type Domain, domainNames, domains } from '../../api/domains.ts';
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
  const made = new Map<string, StandardHandler<Call>>();
  const over = (key: string, names: readonly Domain[]): StandardHandler<Call> => {
    const pieces = Object.fromEntries(names.map((name) => [name, router[name]]));
    const handler = made.get(key) ?? new StandardOpenAPIHandler<Call>(pieces, { plugins: [coercion] });
    made.set(key, handler);
    return handler;
  };
  const carrier: Pick<StandardHandler<Call>, 'handle'> = {
    async handle(request, options) {
      const word = request.url.pathname.slice(options.prefix?.length ?? 0).split('/', 2)[1] ?? '';
      const names = domainNames.filter((name) => domains[name].words.includes(word));
      if (names.length > 0) {
        const answer = await over(word, names).handle(request, options);
        if (answer.matched) return answer;
      }
      return over('', domainNames).handle(request, options);
    },
  };
  return carrier as StandardHandler<Call>;
}
