/** The contract as REST: words in the query string become the numbers and booleans that a verb takes. */
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import { FastifyHandler } from '@orpc/server/fastify';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import type { Call } from '../../core/shop.ts';
import { toCurrentShop } from '../carriers/current-shop.ts';
import type { Workspaces } from '../workspaces.ts';

const made = new WeakMap<Workspaces, FastifyHandler<Call>>();

export function restHandlerFor(workspaces: Workspaces): FastifyHandler<Call> {
  const handler = made.get(workspaces) ?? new FastifyHandler<Call>(restOf(workspaces));
  made.set(workspaces, handler);
  return handler;
}

const restOf = (workspaces: Workspaces) =>
  toCurrentShop(workspaces, (shop) => {
    const coercion = new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] });
    return new StandardOpenAPIHandler<Call>(shop.router, { plugins: [coercion] });
  });
