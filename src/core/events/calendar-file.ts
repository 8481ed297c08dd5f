/** The evening as a calendar entry (RFC 5545), for the visitor's own calendar: times in UTC, nothing of the person. */
import { calendarPlace } from '../../api/event-place.ts';
import { type Placed, placeOf, type ShopPlace } from './event-place.ts';
import type { EventRow } from './seats.ts';

/** An event that names no end takes three hours, as long as its registration stays open (event-state.ts). */
const usualLength = 3 * 3_600_000;

export function calendarFile(
  event: Pick<EventRow, 'slug' | 'title' | 'starts_at' | 'ends_at'> & Placed,
  shop: ShopPlace,
  now: number,
): string {
  const { slug, title, starts_at: start, ends_at: end } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vetrina//Eventi//IT',
    'BEGIN:VEVENT',
    `UID:${slug}@vetrina.invalid`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end ?? start + usualLength)}`,
    `SUMMARY:${text(title)}`,
    `LOCATION:${text(calendarPlace(placeOf(event, shop)))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261204T180000Z` */
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');

const text = (written: string): string => written.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n|\r/gu, '\\n');

/** At most 75 octets a line; the rest goes on after a space. A letter is never cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const letter of line) {
    if (Buffer.byteLength(now + letter) > 75) {
      lines.push(now);
      now = ' ';
    }
    now += letter;
  }
  return [...lines, now].join('\r\n');
}
