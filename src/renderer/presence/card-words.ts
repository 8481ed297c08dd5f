/** The parts of the card as words: for the light, for copying by hand, for comparing two values. */
import {
  type AttributeValue,
  type OfferedAttribute,
  type ProfileField,
  type ProfileValues,
  type ProfileView,
  type Span,
  weekdays,
} from '../../api/profile.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { reasonWord } from '../outside/reason.ts';
import type { Light } from '../parts/traffic-light.ts';

export interface CardLight {
  readonly light: Light;
  readonly word: string;
}

export function cardLight(view: ProfileView, field: ProfileField): CardLight {
  const { state, reason, waitsUntil, at } = view.fields[field];
  if (view.connection === 'off') return { light: 'disconnected', word: say('presence.states.byHand') };
  const time = at === null ? '' : f.moment(at);
  switch (state) {
    case 'unknown':
      return { light: 'no', word: say('presence.states.unknown') };
    case 'live':
      return { light: 'seen', word: say('presence.states.live', { time }) };
    case 'accepted':
      return { light: 'inReview', word: reason === null ? say('presence.states.accepted') : reasonWord(reason) };
    case 'behind': {
      if (reason !== null) return { light: 'onItsWay', word: reasonWord(reason) };
      const until = waitsUntil === null ? null : f.moment(waitsUntil);
      return {
        light: 'onItsWay',
        word: until === null ? say('presence.states.behind') : say('presence.states.waits', { time: until }),
      };
    }
    case 'refused':
    case 'conflict':
      return { light: 'needsYou', word: reason === null ? say('presence.states.conflict') : reasonWord(reason) };
  }
}

/** A day of the calendar: noon in UTC is the same day in every time zone of a shop. */
export const dayWords = (day: string): string => f.longDay(`${day}T12:00:00Z`);
export const yearWords = (day: string): string => `${dayWords(day)} ${day.slice(0, 4)}`;

export const spanWords = (spans: readonly Span[]): string =>
  spans.length === 0 ? say('presence.hours.closed') : spans.map(({ from, to }) => `${from}–${to}`).join(', ');

/** As lines of text, to be read or pasted; empty where there is nothing. */
export function valueLines<F extends ProfileField>(
  field: F,
  value: ProfileValues[F] | null,
  offered: readonly OfferedAttribute[],
): string[] {
  if (value === null) return [];
  const read = lines[field] as (value: ProfileValues[F], offered: readonly OfferedAttribute[]) => string[];
  return read(value, offered);
}

type Lines = {
  readonly [F in ProfileField]: (value: ProfileValues[F], offered: readonly OfferedAttribute[]) => string[];
};

const one = (text: string): string[] => (text === '' ? [] : [text]);

const lines: Lines = {
  title: one,
  phones: ({ primary, additional }) => [primary, ...additional].filter((phone) => phone !== ''),
  website: one,
  description: (text) => (text === '' ? [] : text.split('\n')),
  categories: ({ primary, additional }) => [
    ...(primary === null ? [] : [primary.name]),
    ...additional.map(({ name }) => name),
  ],
  hours: (week) => weekdays.map((day) => `${say(`presence.days.${day}`)}: ${spanWords(week[day])}`),
  'special-hours': (days) => days.map(({ day, spans }) => `${yearWords(day)}: ${spanWords(spans)}`),
  attributes: (attributes, offered) =>
    Object.entries(attributes).map(([name, value]) => {
      const known = offered.find((each) => each.name === name);
      return `${known?.label ?? name.replace(/^attributes\//u, '')}: ${attributeWords(value, known)}`;
    }),
  services: (services) =>
    services.map(({ name, typeId, description, price, foreignPrice }) => {
      const cost = price === null ? foreignPrice.split(' ').slice(0, 2).join(' ') : f.money(price);
      return [name || (typeId ?? ''), description, cost].filter((part) => part !== '').join(' · ');
    }),
};

function attributeWords(value: AttributeValue, known: OfferedAttribute | undefined): string {
  const label = (choice: string): string => known?.choices.find((each) => each.value === choice)?.label ?? choice;
  switch (value.type) {
    case 'yes-no':
      return say(value.value ? 'presence.yes' : 'presence.no');
    case 'choice':
      return label(value.value);
    case 'addresses':
      return value.values.join(', ');
    case 'several':
      return [...value.yes.map(label), ...value.no.map((each) => say('presence.without', { name: label(each) }))].join(
        ', ',
      );
  }
}
