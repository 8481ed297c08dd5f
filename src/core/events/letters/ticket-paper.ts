/** What a ticket says. It is drawn by the press: a hundred confirmations at once keep nobody waiting at the counter. */
import type { Locale } from '../../../api/money.ts';
import { ticketCode, ticketKey } from '../../../api/ticket-code.ts';
import type { PrintSheet, Ticket } from '../../print/index.ts';
import type { LetterFacts } from './texts.ts';

const seatWords: Record<Locale, (seats: string) => string> = {
  it: (seats) => (seats === '1' ? '1 posto' : `${seats} posti`),
  en: (seats) => (seats === '1' ? '1 seat' : `${seats} seats`),
  hu: (seats) => `${seats} hely`,
};

function ticketOf(facts: LetterFacts, language: Locale): Ticket {
  const key = ticketKey(facts.link);
  return {
    from: facts.shop,
    what: facts.event,
    lines: [facts.when, facts.where, `${seatWords[language](facts.seats)} · ${facts.name}`],
    code: facts.link,
    signs: key === undefined ? '' : ticketCode(key),
  };
}

/** @param name of the file, without its ending */
export async function ticketPaper(
  print: PrintSheet,
  facts: LetterFacts,
  name: string,
  language: Locale,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }> {
  const sheet = { kind: 'ticket' as const, ticket: ticketOf(facts, language) };
  const file = await print(sheet, { name, title: facts.event, language });
  return { name: file.name, bytes: Buffer.from(file.text, 'base64'), mediaType: file.mediaType };
}
