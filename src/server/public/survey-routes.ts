/** The question after a purchase: by the code on the counter (`/s`) or a link of one's own (`/s/…`). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { htmlPage, isForeign, textOf, type Visitor } from './answers.ts';
import type { Bursts } from './bursts.ts';
import type { FormMoments } from './form-moments.ts';
import { networkOf } from './network.ts';
import { type SurveyForm, surveyPage, surveyThanks, surveyWords } from './survey-page.ts';
import { languageOf } from './words.ts';

export interface SurveyGate {
  readonly visitor: () => Visitor;
  readonly moments: FormMoments;
  /** Answers by the code on the counter; who has a link of their own has one answer anyway. */
  readonly bursts: Bursts;
  /** Forms a minute from one network, whatever they bring. */
  readonly perMinute: number;
  readonly fewestSeconds: number;
}

type Query = { readonly lang?: string; readonly ok?: string };
type Body = Record<string, string | undefined>;
type Asked = FastifyRequest<{ Params: { token?: string }; Querystring: Query; Body: Body }>;

export function registerSurveyRoutes(app: FastifyInstance, gate: SurveyGate): void {
  const { visitor, moments, bursts, perMinute } = gate;
  const pathOf = (token: string | null): string => (token === null ? '/s' : `/s/${encodeURIComponent(token)}`);

  async function show(request: Asked, reply: FastifyReply) {
    const token = request.params.token ?? null;
    const survey = await visitor().satisfaction.page({ token });
    const language = languageOf(request.query.lang, request.headers['accept-language'], survey.language);
    if (survey.answered || request.query.ok === '1') return htmlPage(reply, surveyThanks(survey, language));
    // The browser keeps the form for its way back: sent again it is the same answer.
    void reply.header('cache-control', 'private, no-cache');
    const path = pathOf(token);
    const form = { score: null, words: '', problem: null, ...(await moments.fresh(path)) };
    return htmlPage(reply, surveyPage(survey, language, path, form));
  }

  async function take(request: Asked, reply: FastifyReply) {
    if (isForeign(request)) return reply.code(403).send('cross-site');
    const token = request.params.token ?? null;
    const path = pathOf(token);
    const body = request.body ?? {};
    const survey = await visitor().satisfaction.page({ token });
    const language = languageOf(request.query.lang, request.headers['accept-language'], survey.language);
    const say = surveyWords[language];
    // Only a machine fills the field that people cannot see; it is told nothing it could learn from.
    if (textOf(body['website']) !== '') return reply.redirect(path, 303);
    const sent = typedIn(body);
    const again = (status: number, form: SurveyForm) =>
      htmlPage(reply.code(status), surveyPage(survey, language, path, form));

    const judgement = await moments.judge(path, sent);
    // A page that lay open in a phone for days was opened all the same; anything else is signed anew, and sent at once.
    if (judgement === 'unknown') {
      const stamp = await moments.fresh(path, gate.fewestSeconds * 1000);
      return again(422, { ...sent, ...stamp, problem: sent.score === null ? say.missing : say.again });
    }
    if (sent.score === null) return again(422, { ...sent, problem: say.missing });
    if (judgement === 'too-fast') return again(422, { ...sent, problem: say.again });
    const wait = token === null ? bursts.take(networkOf(request.ip), sent.formKey) : 0;
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      return again(429, { ...sent, problem: say.crowded });
    }
    const { formKey, score, words } = sent;
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

const typedIn = (body: Body): Omit<SurveyForm, 'problem'> => ({
  formKey: textOf(body['formKey']),
  opened: textOf(body['opened']),
  score: /^[1-5]$/u.test(textOf(body['score'])) ? Number(body['score']) : null,
  words: textOf(body['words']).slice(0, 1000),
});
