/** Days and hours of an event, always in the store's time zone. */
import type { Locale } from '../../api/money.ts';
import type { Instant } from '../../api/time.ts';

const tags: Record<Locale, string> = { it: 'it-IT', en: 'en-GB', hu: 'hu-HU' };

/** Making one takes longer than all else that a page needs; a shop has one time zone, three languages and these few shapes. */
const formats = new Map<string, Intl.DateTimeFormat>();

function shown(at: Instant, timeZone: string, language: Locale, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([language, timeZone, options]);
  let format = formats.get(key);
  if (format === undefined)
    formats.set(key, (format = new Intl.DateTimeFormat(tags[language], { timeZone, ...options })));
  return format.format(new Date(at));
}

/** `Sabato 21 novembre` */
export function longDay(at: Instant, timeZone: string, language: Locale): string {
  const text = shown(at, timeZone, language, { weekday: 'long', day: 'numeric', month: 'long' });
  return text.charAt(0).toLocaleUpperCase(tags[language]) + text.slice(1);
}

export const weekday = (at: Instant, timeZone: string, language: Locale): string =>
  shown(at, timeZone, language, { weekday: 'long' });

export const clockTime = (at: Instant, timeZone: string, language: Locale): string =>
  shown(at, timeZone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const shortDay = (at: Instant, timeZone: string, language: Locale): string =>
  shown(at, timeZone, language, { weekday: 'short', day: 'numeric', month: 'long' });

/** `sabato 21 novembre, 19:30`, inside a sentence. */
export const moment = (at: Instant, timeZone: string, language: Locale): string =>
  `${shown(at, timeZone, language, { weekday: 'long', day: 'numeric', month: 'long' })}, ${clockTime(at, timeZone, language)}`;
