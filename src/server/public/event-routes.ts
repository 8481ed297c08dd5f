/** The page of an event, its picture, and its form: what is sent comes from a page that a person opened, or is asked again. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Locale } from '../../api/money.ts';
import type { PublicForms } from '../../core/shop.ts';
import { htmlPage, isForeign, textOf, type Visitor } from './answers.ts';
import type { Bursts } from './bursts.ts';
import { eventPage, type FormState } from './event-page.ts';
import { typedIn, untyped } from './event-form.ts';
import type { FormMoments, Judgement } from './form-moments.ts';
import { networkOf } from './network.ts';
import { problemOf } from './problems.ts';
import { languageOf, words } from './words.ts';

export interface Gate {
  readonly visitor: () => Visitor;
  readonly forms: () => PublicForms;
  readonly moments: FormMoments;
  readonly bursts: Bursts;
  /** Forms a minute from one network, whatever they bring. */
  readonly perMinute: number;
  readonly fewestSeconds: number;
}

type Query = { readonly lang?: string; readonly da?: string };
type Body = Record<string, string | undefined>;

export function registerEventRoutes(app: FastifyInstance, gate: Gate): void {
  const { visitor, forms, moments, bursts, perMinute } = gate;

  app.get<{ Params: { slug: string }; Querystring: Query }>('/e/:slug', async (request, reply) => {
    const { slug } = request.params;
    const event = await visitor().events.publicPage({ slug });
    const language = languageOf(request.query.lang, request.headers['accept-language'], event.language);
    // Kept by the browser for its way back, where the same form has the same key: sent again it is the same
    // registration, also without script. Nothing on this page belongs to a person.
    void reply.header('cache-control', 'private, no-cache');
    const form = { ...untyped(request.query.da), ...(await moments.fresh(slug)) };
    return htmlPage(reply, eventPage(event, language, slug, form));
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

  app.post<{ Params: { slug: string }; Querystring: Query; Body: Body }>(
    '/e/:slug',
    { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { slug } = request.params;
      if (isForeign(request)) return reply.code(403).send('cross-site');
      const body = request.body ?? {};
      const language = languageOf(request.query.lang, request.headers['accept-language'], 'it');
      // Only a machine fills the field that people cannot see; it is told nothing it could learn from.
      if (body['website']) return reply.code(303).redirect(`/e/${encodeURIComponent(slug)}`);
      const stamp = { formKey: textOf(body['formKey']), opened: textOf(body['opened']) };
      const form = { ...typedIn(body), ...stamp };
      // Redirected, so that going back or reloading does not send the form again.
      const toTicket = (ticket: string) => reply.redirect(`/t/${ticket}?lang=${language}`, 303);
      const again = async (status: number, shown: FormState) => {
        const event = await visitor().events.publicPage({ slug });
        return htmlPage(reply.code(status), eventPage(event, language, slug, shown));
      };

      const stopped = await stoppedAt(request, slug, form);
      if (stopped !== null) {
        // What this form brought before is no news: it is shown, however late or often it comes.
        const before = await forms().ticketOf(slug, form.formKey);
        if (before !== null) return toTicket(before);
        if ('wait' in stopped) {
          void reply.header('retry-after', String(stopped.wait));
          return again(429, { ...form, problem: words[language].crowded });
        }
        return again(422, await askedAgain(slug, form, stopped.judgement, language));
      }
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
        return await toTicket(answer.ticket);
      } catch (error) {
        const problem = problemOf(error, language);
        if (problem === null) throw error;
        return again(422, { ...form, problem });
      }
    },
  );

  type Stopped = { readonly judgement: Exclude<Judgement, 'good'> } | { readonly wait: number };

  async function stoppedAt({ ip }: FastifyRequest, slug: string, form: FormState): Promise<Stopped | null> {
    const judgement = await moments.judge(slug, form);
    if (judgement !== 'good') return { judgement };
    const wait = bursts.take(networkOf(ip), form.formKey);
    return wait === 0 ? null : { wait };
  }

  /** Everything typed is there again, and a person may send it at once: the seconds since they opened the page count. */
  async function askedAgain(
    slug: string,
    form: FormState,
    judgement: Exclude<Judgement, 'good'>,
    language: Locale,
  ): Promise<FormState> {
    const say = words[language];
    if (judgement === 'too-fast') return { ...form, problem: say.inAFlash };
    const open = judgement === 'old' ? gate.fewestSeconds * 1000 : 0;
    return { ...form, ...(await moments.fresh(slug, open)), problem: say.openForLong };
  }
}
