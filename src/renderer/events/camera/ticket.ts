/** Pure: what a code that was held up means at this door. */
import type { Registration } from '../../../api/events.ts';

export type Held =
  | { readonly kind: 'in'; readonly row: Registration }
  /** Came in before: the ticket was shown to somebody else, or twice. */
  | { readonly kind: 'again'; readonly row: Registration }
  /** A place in the line is no seat: a person decides. */
  | { readonly kind: 'no-seat'; readonly row: Registration }
  /** A ticket, and none of this device's list. */
  | { readonly kind: 'unknown'; readonly ticket: string }
  | { readonly kind: 'no-ticket' };

const ticketShape = /^https?:\/\/[^\s/]+\/t\/([\w-]{8,80})\/?(?:[?#].*)?$/u;

export function heldUp(text: string, rows: readonly Registration[]): Held {
  const ticket = ticketShape.exec(text.trim())?.[1];
  if (ticket === undefined) return { kind: 'no-ticket' };
  const row = rows.find(({ ticketAddress }) => ticketAddress.endsWith(`/t/${ticket}`));
  if (row === undefined) return { kind: 'unknown', ticket };
  if (row.cameAt !== null) return { kind: 'again', row };
  return row.state === 'confirmed' ? { kind: 'in', row } : { kind: 'no-seat', row };
}

/** A code stays before the camera for a while: it is one showing until it was away for so long. */
const awayMs = 2_500;

export function openShowings(now: () => number) {
  let last = '';
  let at = -Infinity;
  /** Whether this is a new showing of it. */
  return (text: string): boolean => {
    const fresh = text !== last || now() - at > awayMs;
    last = text;
    at = now();
    return fresh;
  };
}
