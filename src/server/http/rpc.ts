/** The browser's carrier: the same calls as the window's, over HTTP, notices as a stream of events. */
import { FastifyHandler } from '@orpc/server/fastify';
import { StrictGetMethodPlugin } from '@orpc/server/plugins';
import { StandardRPCHandler } from '@orpc/server/standard';
import type { FastifyInstance } from 'fastify';

import type { Call } from '../../core/shop.ts';
import { toCurrentShop } from '../carriers/current-shop.ts';
import type { Workspaces } from '../workspaces.ts';
import type { Callers } from './callers.ts';

export function addRpc(app: FastifyInstance, workspaces: Workspaces, callers: Callers): void {
  const rpc = toCurrentShop(
    workspaces,
    // GET only for verbs that change nothing: links and pictures of other sites are GETs.
    (shop) => new StandardRPCHandler(shop.router, { plugins: [new StrictGetMethodPlugin()] }),
  );
  const handler = new FastifyHandler<Call>(rpc);
  app.all('/rpc/*', async (request, reply) => {
    const actor = (await callers.byToken(request)) ?? callers.bySession(request);
    if (actor === null) return reply.code(401).send({ error: 'signed-out' });
    reply.header('cache-control', 'no-store');
    const { matched } = await handler.handle(request, reply, { prefix: '/rpc', context: { actor } });
    return matched ? reply : reply.callNotFound();
  });
}
