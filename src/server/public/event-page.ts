/** The page of one event: what, when, where, and the form of three fields. Works without any script. */
import type { InferContractRouterOutputs } from '@orpc/contract';

import type { GivenAnswer } from '../../api/event-questions.ts';
import type { Contract } from '../../api/index.ts';
import type { Locale } from '../../api/money.ts';
import { drawing } from './drawings.ts';
import type { Stamp } from './form-moments.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { layout } from './layout.ts';
import { otherLanguages } from './other-languages.ts';
import { clockTime, longDay, moment } from './dates.ts';
import { questionFields } from './questions.ts';
import { words } from './words.ts';

export type PublicEvent = InferContractRouterOutputs<Contract>['events']['publicPage'];

export interface FormState extends Stamp {
  readonly name: string;
  readonly phone: string;
  readonly seats: number;
  readonly marketing: boolean;
  readonly source: string;
  readonly answers: readonly GivenAnswer[];
  /** Of the sentence beside the box that stood on the page; null: the one of now. */
  readonly consentVersion: number | null;
  /** What was wrong with the form as it came; null at first. */
  readonly problem: string | null;
}

export function eventPage(event: PublicEvent, language: Locale, slug: string, form: FormState): string {
  const say = words[language];
  const ends = event.endsAt === null ? '' : `–${clockTime(event.endsAt, event.timeZone, language)}`;
  return layout({
    title: `${event.title} · ${event.shopName}`,
    language,
    practice: event.practice,
    tone: 'paper',
    ...(event.archived ? { robots: 'noindex' as const } : {}),
    about: {
      address: event.publicAddress,
      description: event.description === '' ? summary(event, language) : event.description,
      shopName: event.shopName,
      ...(event.picture === null ? {} : { picture: sharedPicture(event, event.picture) }),
    },
    body: html`<header>
        ${picture(event, slug) ?? drawing(event.look)}
        <p class="shop">${event.shopName}${event.town === '' ? '' : ` · ${event.town}`}</p>
      </header>
      <article>
        <h1>${event.title}</h1>
        <ul class="facts">
          <li>
            ${icon('calendar')}<span
              >${longDay(event.startsAt, event.timeZone, language)},
              ${clockTime(event.startsAt, event.timeZone, language)}${ends}</span
            >
          </li>
          ${where(event, say.directions)} ${event.state === 'open' && seatsLeft(event, language)}
          ${event.state === 'open' && event.closesAt !== null && until(event, event.closesAt, language)}
        </ul>
        ${event.description !== '' && html`<p class="description">${event.description}</p>`}
        ${event.state === 'open' ? registrationForm(event, language, slug, form) : html`<p class="notice" role="status">${notice(event, language)}</p>`}
        ${otherLanguages(language)}
      </article>`,
  });
}

function notice({ state, opensAt, timeZone }: PublicEvent, language: Locale): string {
  const say = words[language];
  if (state === 'early' && opensAt !== null) return say.opens(moment(opensAt, timeZone, language));
  return state === 'over' ? say.over : state === 'cancelled' ? say.calledOff : say.closed;
}

const picturePath = (slug: string, id: string): string => `/e/${encodeURIComponent(slug)}/picture/${id}`;

const picture = ({ picture: shown }: PublicEvent, slug: string): Html | null =>
  shown === null
    ? null
    : html`<img
        class="picture"
        src="${picturePath(slug, shown.id)}"
        alt="${shown.alt}"
        width="${shown.width}"
        height="${shown.height}"
      />`;

const sharedPicture = ({ publicAddress }: PublicEvent, shown: NonNullable<PublicEvent['picture']>) => ({
  ...{ address: `${publicAddress}/picture/${shown.id}`, alt: shown.alt, width: shown.width, height: shown.height },
});

const until = ({ timeZone }: PublicEvent, closesAt: string, language: Locale): Html =>
  html`<li>${icon('calendar')}<span>${words[language].takesUntil(moment(closesAt, timeZone, language))}</span></li>`;

/** `Sabato 21 novembre, 19:30 · In bottega`: what a link shows where it is shared. */
const summary = (event: PublicEvent, language: Locale): string =>
  [
    `${longDay(event.startsAt, event.timeZone, language)}, ${clockTime(event.startsAt, event.timeZone, language)}`,
    event.address,
  ]
    .filter((part) => part !== '')
    .join(' · ');

function seatsLeft({ seatsLeft: left }: PublicEvent, language: Locale): Html {
  const say = words[language];
  const seats = left > 0 ? say.seatsLeft(left) : say.full;
  return html`<li>
    ${icon('ticket')}<span>${say.free}, <strong>${seats}</strong></span>
  </li>`;
}

function where({ address, mapLink }: PublicEvent, directions: string): Html {
  if (address === '') return html``;
  return html`<li>
    ${icon('pin')}<span>${address} · <a href="${mapLink}" rel="noreferrer">${directions}</a></span>
  </li>`;
}

const answerTo = ({ answers }: FormState, id: number): string =>
  answers.find(({ questionId }) => questionId === id)?.answer ?? '';

function registrationForm(event: PublicEvent, language: Locale, slug: string, form: FormState): Html {
  const say = words[language];
  const most = event.seatsLeft > 0 ? Math.min(event.seatsPerRegistration, event.seatsLeft) : event.seatsPerRegistration;
  const label = event.seatsLeft > 0 ? say.book : say.waitFor;
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  return html`<form method="post" action="/e/${slug}?lang=${language}">
      ${form.problem !== null && html`<p class="problem" role="alert">${form.problem}</p>`}
      <input type="hidden" name="formKey" value="${form.formKey}" />
      <input type="hidden" name="opened" value="${form.opened}" />
      <input type="hidden" name="consentVersion" value="${event.consentVersion}" />
      <input type="hidden" name="source" value="${form.source}" />
      <p class="trap" aria-hidden="true">
        <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
      </p>
      <label for="name">${say.name}</label>
      <input id="name" name="name" value="${form.name}" autocomplete="name" maxlength="200" required />
      <label for="phone">${say.phone}</label>
      <input
        id="phone"
        name="phone"
        type="tel"
        inputmode="tel"
        value="${form.phone}"
        autocomplete="tel"
        maxlength="60"
        required
      />
      <div class="seats">
        <label for="seats">${say.howMany}</label>
        <select id="seats" name="seats">
          ${counts.map((count) => html`<option value="${count}" ${count === form.seats && html`selected`} data-button="${label(count)}">${count}</option>`)}
        </select>
      </div>
      ${questionFields(event.questions, ({ id }) => answerTo(form, id), language)}
      <label class="consent">
        <input type="checkbox" name="marketing" value="1" ${form.marketing && html`checked`} />
        <span>${event.consentText[language] ?? ''} <small>${say.optional}</small></span>
      </label>
      <button type="submit">${label(Math.min(form.seats, most))}</button>
    </form>
    <details class="privacy">
      <summary>${say.howDataAreTreated}</summary>
      <p>${event.privacyNotice[language] ?? ''}</p>
    </details>`;
}
