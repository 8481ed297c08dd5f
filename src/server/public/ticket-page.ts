/** The confirmation: the seats, the day, and the code to show at the door. */
import type { InferContractRouterOutputs } from '@orpc/contract';
import { renderSVG } from 'uqr';

import type { Contract } from '../../api/index.ts';
import type { Locale } from '../../api/money.ts';
import { clockTime, shortDay, weekday } from './dates.ts';
import { html, type Html, trusted } from './html.ts';
import { icon } from './icons.ts';
import { layout } from './layout.ts';
import { words } from './words.ts';

export type Ticket = InferContractRouterOutputs<Contract>['events']['ticket'];

/** `key` is the ticket's own word in its address. */
export function ticketPage(ticket: Ticket, language: Locale, key: string): string {
  const say = words[language];
  return layout({
    title: `${ticket.title} · ${ticket.shopName}`,
    language,
    practice: ticket.practice,
    tone: 'ticket',
    body: html`${head(ticket, language)}
      <section class="card">
        <p class="quiet">${ticket.shopName}</p>
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
        ${ticket.state === 'confirmed' && html`<div class="code">${trusted(renderSVG(ticket.address, { border: 4 }))}</div>`}
      </section>
      ${ticket.state !== 'cancelled' && html`<p><a class="act" href="/t/${key}/calendar.ics">${say.toCalendar}</a></p>`}`,
  });
}

function head(ticket: Ticket, language: Locale): Html {
  const say = words[language];
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
    case 'cancelled':
      return html`<h1>${say.cancelled}</h1>`;
  }
}
