/**
 * The pages that visitors see: an event, its form, the confirmation. Their own port and origin; they read no cookie,
 * answer the same with and without script, and call the shop as a visitor, who may register and nothing else.
 */
import formBody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import { createRouterClient, ORPCError } from '@orpc/server';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';

import type { Shop } from '../../core/shop.ts';
import { htmlPage, isForeign, type Visitor } from './answers.ts';
import { publicAssets } from './assets.ts';
import { eventPage, type FormState } from './event-page.ts';
import { answersIn } from './questions.ts';
import { problemPage } from './problem-page.ts';
import { problemOf, refusalIn } from './problems.ts';
import { registerSurveyRoutes } from './survey-routes.ts';
import { registerUnsubscribe } from './unsubscribe.ts';
import { registerTicketRoutes } from './ticket-routes.ts';
import { languageOf, words } from './words.ts';

export interface PublicOptions {
  /** Registrations a minute from one address: a whole shop's Wi-Fi is one address, a machine is stopped. */
  readonly registrationsPerMinute?: number;
}

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

type Query = { readonly lang?: string; readonly da?: string };

export async function registerPublicPages(
  app: FastifyInstance,
  shopOf: () => Shop,
  options: PublicOptions = {},
): Promise<void> {
  const assets = publicAssets();
  // Forms and nothing else: in JSON a field could be anything, also something that passes for markup.
  app.removeAllContentTypeParsers();
  await app.register(formBody, { bodyLimit: 16_384 });
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => ({ statusCode: 429, tooMany: true }) });

  const perMinute = options.registrationsPerMinute ?? 60;
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

  app.get<{ Params: { slug: string }; Querystring: Query }>('/e/:slug', async (request, reply) => {
    const { slug } = request.params;
    const event = await visitor().events.publicPage({ slug });
    const language = languageOf(request.query.lang, request.headers['accept-language'], event.language);
    // Kept by the browser for its way back, where the same form has the same key: sent again it is the same
    // registration, also without script. Nothing on this page belongs to a person.
    void reply.header('cache-control', 'private, no-cache');
    return htmlPage(reply, eventPage(event, language, slug, freshForm(request.query.da)));
  });

  app.get<{ Params: { slug: string; id: string } }>('/e/:slug/picture/:id', async ({ params }, reply) => {
    const { mediaType, text } = await visitor().events.publicPicture(params);
    // Its id is the digest of its bytes: another picture has another address.
    return reply
      .headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type(mediaType)
      .send(Buffer.from(text, 'base64'));
  });

  app.post<{ Params: { slug: string }; Querystring: Query; Body: Record<string, string | undefined> }>(
    '/e/:slug',
    { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { slug } = request.params;
      if (isForeign(request)) return reply.code(403).send('cross-site');
      const body = request.body ?? {};
      const language = languageOf(request.query.lang, request.headers['accept-language'], 'it');
      // Only a machine fills the field that people cannot see; it is told nothing it could learn from.
      if (body['website']) return reply.code(303).redirect(`/e/${encodeURIComponent(slug)}`);
      const form = formOf(body);
      try {
        const answer = await visitor().events.register({
          slug,
          formKey: form.formKey,
          name: form.name,
          phone: form.phone,
          seats: form.seats,
          marketing: form.marketing,
          source: form.source,
          answers: [...form.answers],
          ...(form.consentVersion === null ? {} : { consentVersion: form.consentVersion }),
          language,
        });
        // Redirected, so that going back or reloading does not send the form again.
        return await reply.redirect(`/t/${answer.ticket}?lang=${language}`, 303);
      } catch (error) {
        const problem = problemOf(error, language);
        if (problem === null) throw error;
        const event = await visitor().events.publicPage({ slug });
        return htmlPage(reply.code(422), eventPage(event, language, slug, { ...form, problem }));
      }
    },
  );

  registerTicketRoutes(app, visitor, perMinute);
  registerSurveyRoutes(app, visitor, perMinute);
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

const freshForm = (source: string | undefined): FormState => ({
  formKey: randomUUID(),
  name: '',
  phone: '',
  seats: 1,
  marketing: false,
  source: sourceOf(source),
  answers: [],
  consentVersion: null,
  problem: null,
});

const formOf = (body: Record<string, string | undefined>): FormState => ({
  formKey: body['formKey'] ?? randomUUID(),
  name: body['name'] ?? '',
  phone: body['phone'] ?? '',
  seats: Number.parseInt(body['seats'] ?? '1', 10) || 1,
  marketing: body['marketing'] === '1',
  source: sourceOf(body['source']),
  answers: answersIn(body),
  consentVersion: versionIn(body['consentVersion']),
  problem: null,
});

const versionIn = (written: string | undefined): number | null =>
  /^\d{1,6}$/u.test(written ?? '') ? Number(written) : null;

/** Which link or code brought the visitor: a short plain word, or just the page itself. */
const sourceOf = (written: string | undefined): string =>
  /^[a-z0-9-]{1,40}$/u.test(written ?? '') ? (written as string) : 'page';
