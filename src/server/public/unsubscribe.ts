/**
 * The way out of the shop's letters: a page with one button, and the one request that a mail program sends by itself
 * (RFC 8058), which comes from elsewhere by its nature. Looking at the page changes nothing: mail programs look at every
 * link.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Locale } from '../../api/money.ts';
import { htmlPage, isForeign, type Visitor } from './answers.ts';
import { drawing } from './drawings.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { otherLanguages } from './other-languages.ts';
import { languageOf } from './words.ts';

interface Words {
  readonly title: string;
  readonly question: (shop: string) => string;
  readonly leave: string;
  readonly done: string;
  readonly doneNext: (shop: string) => string;
}

const unsubscribeWords: Record<Locale, Words> = {
  it: {
    title: 'Niente più mail?',
    question: (shop) => `${shop} non ti scriverà più mail come quella che hai ricevuto.`,
    leave: 'Non voglio più queste mail',
    done: 'Fatto',
    doneNext: (shop) => `${shop} non ti scrive più mail così. Se cambi idea, dillo in negozio.`,
  },
  en: {
    title: 'No more mail?',
    question: (shop) => `${shop} will not send you any more mail like the one you got.`,
    leave: 'I want no more of these mails',
    done: 'Done',
    doneNext: (shop) => `${shop} sends you no more mail like this. If you change your mind, tell the shop.`,
  },
  hu: {
    title: 'Nem kérsz több levelet?',
    question: (shop) => `${shop} nem küld több olyan levelet, mint amit kaptál.`,
    leave: 'Nem kérek több ilyen levelet',
    done: 'Kész',
    doneNext: (shop) => `${shop} nem küld több ilyen levelet. Ha meggondolod magad, szólj a boltban.`,
  },
};

type Params = { readonly token: string };
type Query = { readonly lang?: string };
type Body = Record<string, string | undefined>;

export function registerUnsubscribe(app: FastifyInstance, visitor: () => Visitor, perMinute: number): void {
  async function page(token: string, request: FastifyRequest): Promise<string> {
    const { shopName, language: theirs, practice, done } = await visitor().outreach.unsubscribePage({ token });
    const language = languageOf((request.query as Query).lang, undefined, theirs);
    const say = unsubscribeWords[language];
    const title = done ? say.done : say.title;
    return layout({
      ...{ title, language, practice, tone: 'paper', robots: 'noindex' },
      body: html`<header>${drawing('plain')}</header>
        <article>
          <h1>${title}</h1>
          <p>${done ? say.doneNext(shopName) : say.question(shopName)}</p>
          ${
            !done &&
            html`<form method="post" action="/u/${token}?lang=${language}">
              <button type="submit">${say.leave}</button>
            </form>`
          }
          ${otherLanguages(language)}
        </article>`,
    });
  }

  app.get<{ Params: Params; Querystring: Query }>('/u/:token', async (request, reply) =>
    htmlPage(reply, await page(request.params.token, request)),
  );

  app.post<{ Params: Params; Querystring: Query; Body: Body }>(
    '/u/:token',
    { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { token } = request.params;
      const oneClick = request.body?.['List-Unsubscribe'] === 'One-Click';
      if (!oneClick && isForeign(request)) return reply.code(403).send('cross-site');
      await visitor().outreach.unsubscribe({ token });
      // A mail program wants an answer, not another address.
      if (oneClick) return reply.type('text/plain; charset=utf-8').send('OK');
      const lang = languageOf(request.query.lang, request.headers['accept-language'], 'it');
      return reply.redirect(`/u/${encodeURIComponent(token)}?lang=${lang}`, 303);
    },
  );
}
