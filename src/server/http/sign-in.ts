/** Signing a browser in and out, and new links for the owner's own tools. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Callers } from './callers.ts';
import { fromOwnPage } from './guard.ts';
import { sessionCookie, sessionSeconds, type Sessions } from './sessions.ts';

/** SameSite keeps it off every request that another site starts; over plain HTTP on loopback it cannot be Secure. */
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict', maxAge: sessionSeconds } as const;

export async function addSignIn(
  app: FastifyInstance,
  sessions: Sessions,
  hosts: () => ReadonlySet<string>,
  callers: Callers,
): Promise<void> {
  await app.register(rateLimit, { global: false });
  const refuse = (reply: FastifyReply, status: number, error: string): FastifyReply =>
    reply.code(status).send({ error });

  app.post('/session', { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }, async (request, reply) => {
    if (!fromOwnPage(request, hosts())) return refuse(reply, 403, 'foreign-page');
    const reference = sessions.signIn(tokenIn(request));
    if (reference === null) return refuse(reply, 401, 'token-spent');
    // A session from before ends: the new one is never a continuation of it.
    sessions.signOut(request.cookies[sessionCookie]);
    return reply
      .header('cache-control', 'no-store')
      .setCookie(sessionCookie, reference, cookieOptions)
      .code(204)
      .send();
  });

  app.delete('/session', async (request, reply) => {
    if (!fromOwnPage(request, hosts())) return refuse(reply, 403, 'foreign-page');
    sessions.signOut(request.cookies[sessionCookie]);
    return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send();
  });

  /** Whether the caller is known here; the command line asks so before it trusts a door file. */
  app.get('/session', async (request, reply) => {
    const actor = (await callers.byToken(request)) ?? callers.bySession(request);
    return reply
      .header('cache-control', 'no-store')
      .code(actor === null ? 401 : 204)
      .send();
  });

  /** For the owner's own tools: another link that signs a browser in once. */
  app.post('/session/invitations', async (request, reply) => {
    const actor = await callers.byToken(request);
    if (actor?.kind !== 'owner') return refuse(reply, 401, 'token-unknown');
    return reply.header('cache-control', 'no-store').send({ token: sessions.invite() });
  });
}

function tokenIn(request: FastifyRequest): string {
  const { token } = (request.body ?? {}) as { token?: unknown };
  return typeof token === 'string' ? token : '';
}
