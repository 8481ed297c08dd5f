/** The question after a purchase: by the code on the counter (`/s`) or a link of one's own (`/s/…`). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';

import { htmlPage, isForeign, textOf, type Visitor } from './answers.ts';
import { surveyPage, surveyThanks, surveyWords } from './survey-page.ts';
import { languageOf } from './words.ts';

type Query = { readonly lang?: string; readonly ok?: string };
type Body = Record<string, string | undefined>;
type Asked = FastifyRequest<{ Params: { token?: string }; Querystring: Query; Body: Body }>;

export function registerSurveyRoutes(app: FastifyInstance, visitor: () => Visitor, perMinute: number): void {
  const pathOf = (token: string | null): string => (token === null ? '/s' : `/s/${encodeURIComponent(token)}`);

  async function show(request: Asked, reply: FastifyReply) {
    const token = request.params.token ?? null;
    const survey = await visitor().satisfaction.page({ token });
    const language = languageOf(request.query.lang, request.headers['accept-language'], survey.language);
    if (survey.answered || request.query.ok === '1') return htmlPage(reply, surveyThanks(survey, language));
    // The browser keeps the form for its way back: sent again it is the same answer.
    void reply.header('cache-control', 'private, no-cache');
    const form = { formKey: randomUUID(), words: '', problem: null };
    return htmlPage(reply, surveyPage(survey, language, pathOf(token), form));
  }

  async function take(request: Asked, reply: FastifyReply) {
    if (isForeign(request)) return reply.code(403).send('cross-site');
    const token = request.params.token ?? null;
    const path = pathOf(token);
    const body = request.body ?? {};
    const survey = await visitor().satisfaction.page({ token });
    const language = languageOf(request.query.lang, request.headers['accept-language'], survey.language);
    // Only a machine fills the field that people cannot see; it is told nothing it could learn from.
    if (textOf(body['website']) !== '') return reply.redirect(path, 303);
    const score = /^[1-5]$/u.test(textOf(body['score'])) ? Number(body['score']) : null;
    const formKey = /^[\w-]{16,64}$/u.test(textOf(body['formKey'])) ? textOf(body['formKey']) : randomUUID();
    const words = textOf(body['words']).slice(0, 1000);
    if (score === null) {
      const form = { formKey, words, problem: surveyWords[language].missing };
      return htmlPage(reply.code(422), surveyPage(survey, language, path, form));
    }
    await visitor().satisfaction.answer({ token, formKey, score, words, language });
    // Redirected, so that going back or reloading does not send the form again.
    return reply.redirect(`${path}?lang=${language}&ok=1`, 303);
  }

  const limited = { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } };
  for (const path of ['/s', '/s/:token']) {
    app.get(path, (request, reply) => show(request as Asked, reply));
    app.post(path, limited, (request, reply) => take(request as Asked, reply));
  }
}
