/** What a ticket is called where its square cannot be read: `7Q4K-MR`. Pure. */
import { plainCode, signs } from './card-code.ts';

/**
 * Made from the key in the ticket's address (FNV-1a, of which thirty bits are shown), so that the page, the paper and
 * the list at the door agree and nobody keeps it. Who knows the code alone cannot open the ticket's page.
 */
export function ticketCode(key: string): string {
  let hash = 0x811c9dc5;
  for (const sign of key) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const code = Array.from({ length: 6 }, (_, place) => signs[(hash >>> (5 * place)) & 31]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The key in the address of a ticket, wherever it was scanned; undefined in what is none. */
export const ticketKey = (address: string): string | undefined => /\/t\/([\w-]+)/u.exec(address)?.[1];

/** Whether somebody wrote or scanned this ticket: its whole code in any way of writing, or its address. */
export function namesTicket(written: string, ticketAddress: string): boolean {
  const key = ticketKey(ticketAddress);
  if (key === undefined) return false;
  return ticketKey(written) === key || plainCode(written) === plainCode(ticketCode(key));
}
