/** What the app and the public pages have in common as web servers: limits, timeouts, and answers that tell nothing. */
import fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';

import { traceOf } from '../last-resort.ts';
import type { ShopLog } from '../log.ts';
import { pathOf } from './guard.ts';

/**
 * Slow and huge clients end by themselves (promise P44): a header within 10 s, a whole request within 30 s.
 * `bodyLimit` in bytes. `trustedProxies`: addresses or ranges of a reverse proxy in front.
 */
export function baseApp(bodyLimit: number, trustedProxies: readonly string[] = []): FastifyInstance {
  const app = fastify({
    logger: false,
    // Only these may say who the visitor is: anybody else could write a new address with every request.
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 5_000 },
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
    schemaController: withoutSchemas,
  });
  // A browser that asks for many things at once is not a flood; hundreds of idle sockets are.
  app.server.maxConnections = 1_000;
  return app;
}

const noSchemas = () => () => {
  throw new Error('what comes in is checked by the contract, not by the web server');
};
/** No route has a schema of the web server's own: its compilers for them are not even loaded. */
const withoutSchemas = { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } };

/** What a stranger learns of a fault: its number. The log has the rest. */
export function plainAnswers(app: FastifyInstance, log: ShopLog): void {
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status < 500) return reply.code(status).send({ error: 'bad-request' });
    const bug = randomUUID().slice(0, 8);
    log.error({ bug, path: pathOf(request), error: traceOf(error) }, 'bug');
    return reply.code(500).send({ error: 'bug', bug });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not-found' }));
}

export function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** JSON and nothing else: a form of another site can send every other type without asking first. */
export function jsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}
