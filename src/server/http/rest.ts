/** REST for tills and scripts: the contract under `/api/v1`, by bearer token, with its own description and page. */
import type { FastifyInstance } from 'fastify';

import type { Workspaces } from '../workspaces.ts';
import type { Callers } from './callers.ts';

export const restPrefix = '/api/v1';

/** Everything behind it is loaded with the first request: most days no script asks, and every start would pay for it. */
export function addRest(app: FastifyInstance, workspaces: Workspaces, callers: Callers): void {
  const document = async () => (await import('./api-document.ts')).apiDocument();
  const page = () => import('./api-page.ts');

  app.get(restPrefix, async (_request, reply) => reply.redirect(`${restPrefix}/`));
  app.get(`${restPrefix}/`, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send((await page()).apiPage(await document())),
  );
  app.get(`${restPrefix}/page.css`, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send((await page()).pageStyle),
  );
  app.get(`${restPrefix}/openapi.json`, async (_request, reply) => reply.send(await document()));

  app.all(`${restPrefix}/*`, async (request, reply) => {
    const actor = await callers.byToken(request);
    if (actor === null) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'token-unknown' });
    }
    reply.header('cache-control', 'no-store');
    // A verb whose every word may be left out is also called without a body.
    if (request.method !== 'GET') request.body ??= {};
    const handler = (await import('./rest-handler.ts')).restHandlerFor(workspaces);
    const { matched } = await handler.handle(request, reply, { prefix: restPrefix, context: { actor } });
    return matched ? reply : reply.callNotFound();
  });
}
