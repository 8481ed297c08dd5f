/** What a visitor can do on the page of a ticket: plain forms, each with one button, that work without any script. */
import type { TicketView } from '../../api/events.ts';
import type { Locale } from '../../api/money.ts';
import { html, type Html } from './html.ts';
import { questionFields } from './questions.ts';
import { ticketWords } from './ticket-words.ts';
import { words } from './words.ts';

const ticketActs = ['change', 'mail', 'cancel', 'accept', 'join'] as const;
export type TicketAct = (typeof ticketActs)[number];

export const ticketAct = (written: unknown): TicketAct | null => ticketActs.find((act) => act === written) ?? null;

/** The next step, if there is one to take: a held seat, or a way back in. */
export function nextStep(ticket: TicketView, language: Locale, key: string): Html | null {
  const say = ticketWords[language];
  if (isPast(ticket)) return null;
  if (ticket.state === 'offered')
    return html`${act(key, language, 'accept', say.take(ticket.seats), 'act')}
    ${act(key, language, 'cancel', say.giveOn, 'quiet-act')}`;
  const gone = ticket.state === 'cancelled' || ticket.state === 'lapsed';
  return gone && ticket.eventState === 'open' ? act(key, language, 'join', say.again, 'act') : null;
}

const isPast = ({ eventState }: TicketView): boolean => eventState === 'over' || eventState === 'cancelled';

/** Another name or count, and giving the seats back. */
export function changes(ticket: TicketView, language: Locale, key: string): Html | null {
  const say = ticketWords[language];
  const active = ticket.state === 'confirmed' || ticket.state === 'waiting' || ticket.state === 'offered';
  if (!active || isPast(ticket)) return null;
  const counts = Array.from({ length: ticket.mostSeats }, (_, index) => index + 1);
  return html`${
      !ticket.hasMail &&
      html`<details class="more">
        <summary>${say.mailMe}</summary>
        <form method="post" action="/t/${key}?lang=${language}">
          <input type="hidden" name="act" value="mail" />
          <label for="mail">${say.mail}</label>
          <input id="mail" name="mail" type="email" inputmode="email" autocomplete="email" maxlength="320" required />
          <button type="submit">${say.sendMail}</button>
        </form>
      </details>`
    }
    <details class="more">
      <summary>${say.change}</summary>
      <form method="post" action="/t/${key}?lang=${language}">
        <input type="hidden" name="act" value="change" />
        <label for="name">${words[language].name}</label>
        <input id="name" name="name" value="${ticket.name}" autocomplete="name" maxlength="200" required />
        <label for="ticket-seats">${words[language].howMany}</label>
        <select id="ticket-seats" name="seats">
          ${counts.map((count) => html`<option value="${count}" ${count === ticket.seats && html`selected`}>${count}</option>`)}
        </select>
        ${questionFields(ticket.questions, ({ id }) => ticket.questions.find((asked) => asked.id === id)?.answer ?? '', language)}
        <button type="submit">${say.save}</button>
      </form>
    </details>
    ${
      ticket.state !== 'offered' &&
      html`<details class="more">
        <summary>${say.cannotCome}</summary>
        <p>${say.freeExplained}</p>
        ${act(key, language, 'cancel', say.free, 'quiet-act')}
      </details>`
    }`;
}

const act = (key: string, language: Locale, name: TicketAct, label: string, look: 'act' | 'quiet-act'): Html =>
  html`<form method="post" action="/t/${key}?lang=${language}">
    <input type="hidden" name="act" value="${name}" />
    <button class="${look}" type="submit">${label}</button>
  </form>`;
