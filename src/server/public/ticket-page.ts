/** The page of one registration: its seats, the day, the code to show at the door, and what can still be changed. */
import { renderSVG } from 'uqr';

import type { TicketView } from '../../api/events.ts';
import type { Locale } from '../../api/money.ts';
import { ticketCode } from '../../api/ticket-code.ts';
import { clockTime, longDay, shortDay, weekday } from './dates.ts';
import { html, type Html, trusted } from './html.ts';
import { icon } from './icons.ts';
import { layout } from './layout.ts';
import { changes, nextStep, type TicketAct } from './ticket-acts.ts';
import { ticketWords } from './ticket-words.ts';
import { words } from './words.ts';

/** What came of the last click: done, or why not. */
export interface TicketNews {
  readonly done: TicketAct | null;
  readonly problem: string | null;
}

/** `key` is the ticket's own word in its address. */
export function ticketPage(ticket: TicketView, language: Locale, key: string, news: TicketNews): string {
  const say = words[language];
  const active = ticket.state === 'confirmed' || ticket.state === 'waiting' || ticket.state === 'offered';
  return layout({
    title: `${ticket.title} · ${ticket.shopName}`,
    language,
    practice: ticket.practice,
    tone: 'ticket',
    // A ticket belongs to one person: no search engine keeps its page.
    robots: 'noindex',
    body: html`${news.problem !== null && html`<p class="problem" role="alert">${news.problem}</p>`}
      ${news.done !== null && html`<p class="done" role="status">${ticketWords[language].done[news.done]}</p>`}
      ${head(ticket, language)} ${nextStep(ticket, language, key)}
      <section class="card">
        <p class="quiet">${ticket.shopName}${ticket.town === '' ? '' : `, ${ticket.town}`}</p>
        <h2>${ticket.title}</h2>
        <dl>
          <div>
            <dt>${say.when}</dt>
            <dd>${shortDay(ticket.startsAt, ticket.timeZone, language)}</dd>
          </div>
          <div>
            <dt>${say.time}</dt>
            <dd>${clockTime(ticket.startsAt, ticket.timeZone, language)}</dd>
          </div>
          <div>
            <dt>${say.seats}</dt>
            <dd>${ticket.seats}</dd>
          </div>
        </dl>
        ${
          ticket.state === 'confirmed' &&
          html`<div class="code">
            ${trusted(renderSVG(ticket.address, { border: 4 }))}
            <p class="spoken">${ticketCode(key)}</p>
            <p class="quiet">${say.sayThis}</p>
          </div>`
        }
      </section>
      ${
        active &&
        html`<p><a class="act" href="/t/${key}/calendar.ics">${say.toCalendar}</a></p>
          <p><a class="quiet-act" href="${ticket.mapLink}" rel="noreferrer">${say.directions}</a></p>`
      }
      ${changes(ticket, language, key)}
      ${ticket.eventState === 'over' && html`<p class="notice">${ticketWords[language].over}</p>`}
      ${ticket.eventState === 'cancelled' && html`<p class="notice">${say.calledOff}</p>`}`,
  });
}

function head(ticket: TicketView, language: Locale): Html {
  const say = words[language];
  const more = ticketWords[language];
  switch (ticket.state) {
    case 'confirmed':
      return html`<h1 class="yes">
          ${icon('check')}<span
            >${say.seeYou(weekday(ticket.startsAt, ticket.timeZone, language), ticket.firstName)}</span
          >
        </h1>
        <p>${say.seatsAreYours(ticket.seats)}</p>`;
    case 'waiting':
      return html`<h1>${say.onWaitingList}</h1>
        <p>${say.waitingExplained}</p>`;
    case 'offered':
      return html`<h1>${more.seatFree(ticket.seats)}</h1>
        <p>${ticket.heldUntil !== null && more.held(momentOf(ticket.heldUntil, ticket.timeZone, language))}</p>`;
    case 'lapsed':
      return html`<h1>${more.lapsed}</h1>
        <p>${more.lapsedExplained}</p>`;
    case 'cancelled':
      return html`<h1>${say.cancelled}</h1>`;
  }
}

/** `Sabato 21 novembre, 19:30` */
const momentOf = (at: string, timeZone: string, language: Locale): string =>
  `${longDay(at, timeZone, language)}, ${clockTime(at, timeZone, language)}`;
