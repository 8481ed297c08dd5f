/** The page of a ticket and what its holder does there. Every way back leads to the page itself, which can be reloaded. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { TicketView } from '../../api/events.ts';
import type { Locale } from '../../api/money.ts';
import { htmlPage, isForeign, type Visitor } from './answers.ts';
import { problemOf } from './problems.ts';
import { answersIn } from './questions.ts';
import { ticketAct, type TicketAct } from './ticket-acts.ts';
import { ticketPage } from './ticket-page.ts';
import { languageOf } from './words.ts';

type Query = { readonly lang?: string; readonly ok?: string };
type Body = Record<string, string | undefined>;

export function registerTicketRoutes(app: FastifyInstance, visitor: () => Visitor, perMinute: number): void {
  const languageFor = (request: FastifyRequest, fallback: Locale): Locale =>
    languageOf((request.query as Query).lang, request.headers['accept-language'], fallback);

  app.get<{ Params: { ticket: string }; Querystring: Query }>('/t/:ticket', async (request, reply) => {
    const ticket = await visitor().events.ticket({ ticket: request.params.ticket });
    const language = languageFor(request, ticket.language);
    const news = { done: ticketAct(request.query.ok), problem: null };
    return htmlPage(reply, ticketPage(ticket, language, request.params.ticket, news));
  });

  app.post<{ Params: { ticket: string }; Querystring: Query; Body: Body }>(
    '/t/:ticket',
    { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      if (isForeign(request)) return reply.code(403).send('cross-site');
      const key = request.params.ticket;
      const body = request.body ?? {};
      const act = ticketAct(body['act']);
      const before = await visitor().events.ticket({ ticket: key });
      const language = languageFor(request, before.language);
      if (act === null) return htmlPage(reply.code(400), ticketPage(before, language, key, nothing));
      try {
        await doAct(visitor(), key, act, body, before);
        // Redirected, so that going back or reloading does not do it again.
        return await reply.redirect(`/t/${encodeURIComponent(key)}?lang=${language}&ok=${act}`, 303);
      } catch (error) {
        const problem = problemOf(error, language);
        if (problem === null) throw error;
        const now = await visitor().events.ticket({ ticket: key });
        return htmlPage(reply.code(422), ticketPage(now, language, key, { done: null, problem }));
      }
    },
  );

  app.get<{ Params: { ticket: string } }>('/t/:ticket/calendar.ics', async (request, reply) => {
    const { name, mediaType, text } = await visitor().events.calendar({ ticket: request.params.ticket });
    return reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(text);
  });
}

const nothing = { done: null, problem: null };

function doAct(visitor: Visitor, ticket: string, act: TicketAct, body: Body, before: TicketView): Promise<unknown> {
  switch (act) {
    case 'change': {
      const seats = Number.parseInt(body['seats'] ?? '', 10) || before.seats;
      return visitor.events.changeTicket({
        ticket,
        name: body['name'] ?? before.name,
        seats,
        answers: answersIn(body),
      });
    }
    case 'mail':
      return visitor.events.mailTicket({ ticket, mail: body['mail'] ?? '' });
    case 'cancel':
      return visitor.events.cancelTicket({ ticket });
    case 'accept':
      return visitor.events.acceptSeat({ ticket });
    case 'join':
      return visitor.events.joinAgain({ ticket });
  }
}
