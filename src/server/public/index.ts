/**
 * The pages that visitors see: an event, its form, the confirmation. Their own port and origin; they read no cookie,
 * answer the same with and without script, and call the shop as a visitor, who may register and nothing else.
 */
import formBody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import { createRouterClient, ORPCError } from '@orpc/server';
import type { FastifyInstance } from 'fastify';

import type { PublicForms, Shop } from '../../core/shop.ts';
import { htmlPage, type Visitor } from './answers.ts';
import { publicAssets } from './assets.ts';
import { type Limits, openBursts } from './bursts.ts';
import { registerEventRoutes } from './event-routes.ts';
import { formMoments } from './form-moments.ts';
import { networkOf } from './network.ts';
import { problemPage } from './problem-page.ts';
import { refusalIn } from './problems.ts';
import { registerSurveyRoutes } from './survey-routes.ts';
import { registerUnsubscribe } from './unsubscribe.ts';
import { registerTicketRoutes } from './ticket-routes.ts';
import { languageOf, words } from './words.ts';

export interface PublicOptions {
  /** Forms a minute from one network, whatever they bring: a machine is stopped before anything is drawn for it. */
  readonly formsPerMinute?: number | undefined;
  /** New registrations from one network: a whole shop's Wi-Fi is one, and so is a family. */
  readonly registrations?: Limits | undefined;
  /** A form that was filled in faster was not filled in by a person. */
  readonly fewestSeconds?: number | undefined;
  readonly now?: (() => number) | undefined;
}

const usual = { formsPerMinute: 60, registrations: { atOnce: 9, aMinute: 6 }, fewestSeconds: 2 };

/** A face and a button are quickly pressed: seconds that a person needs for the question after a purchase. */
const fewestToTap = 1;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

type Query = { readonly lang?: string };

export async function registerPublicPages(
  app: FastifyInstance,
  shopOf: () => Shop,
  options: PublicOptions = {},
): Promise<void> {
  const assets = publicAssets();
  // Forms and nothing else: in JSON a field could be anything, also something that passes for markup.
  app.removeAllContentTypeParsers();
  await app.register(formBody, { bodyLimit: 16_384 });
  await app.register(rateLimit, {
    global: false,
    keyGenerator: ({ ip }) => networkOf(ip),
    errorResponseBuilder: () => ({ statusCode: 429, tooMany: true }),
  });

  const perMinute = options.formsPerMinute ?? usual.formsPerMinute;
  const fewestSeconds = options.fewestSeconds ?? usual.fewestSeconds;
  const now = options.now ?? Date.now;
  const forms = (): PublicForms => shopOf().forms;
  const moments = formMoments(forms, { now, fewestSeconds });
  const bursts = openBursts(options.registrations ?? usual.registrations, now);
  const visitor = (): Visitor =>
    createRouterClient(shopOf().router, { context: { actor: { kind: 'visitor', name: 'visitor' } } });

  app.addHook('onRequest', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  app.get<{ Params: { name: string } }>('/public/:name', async ({ params }, reply) => {
    const asset = assets.get(params.name);
    if (asset === undefined) return reply.code(404).send();
    return reply.header('cache-control', 'public, max-age=3600').type(asset.mediaType).send(asset.bytes);
  });

  registerEventRoutes(app, { visitor, forms, moments, bursts, perMinute, fewestSeconds });
  registerTicketRoutes(app, visitor, perMinute);
  const tap = Math.min(fewestSeconds, fewestToTap);
  registerSurveyRoutes(app, {
    ...{ visitor, perMinute, fewestSeconds: tap },
    moments: formMoments(forms, { now, fewestSeconds: tap }),
    bursts: openBursts(options.registrations ?? usual.registrations, now),
  });
  registerUnsubscribe(app, visitor, perMinute);

  app.setNotFoundHandler((request, reply) => {
    const language = languageOf(undefined, request.headers['accept-language'], 'it');
    return htmlPage(reply.code(404), problemPage(language, words[language].notFound, words[language].notFoundNext));
  });

  app.setErrorHandler((error: { statusCode?: number; tooMany?: boolean }, request, reply) => {
    const language = languageOf((request.query as Query).lang, request.headers['accept-language'], 'it');
    const say = words[language];
    if (refusalIn(error)?.code === 'not-found') {
      return htmlPage(reply.code(404), problemPage(language, say.notFound, say.notFoundNext));
    }
    if (error.tooMany === true) return htmlPage(reply.code(429), problemPage(language, say.tooMany, ''));
    const status = error instanceof ORPCError ? 400 : (error.statusCode ?? 500);
    if (status >= 500) request.log.error({ status, route: request.routeOptions.url }, 'public page failed');
    return htmlPage(reply.code(status), problemPage(language, say.trouble, ''));
  });
}
