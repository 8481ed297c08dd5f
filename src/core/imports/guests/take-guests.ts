/** People of a file take their seats by the same rules as those of the public page; who has one keeps it. */
import type { Selectable } from 'kysely';

import type { GuestCounts, GuestRow } from '../../../api/guest-files.ts';
import type { Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { Customers } from '../../customers/index.ts';
import type { Change, Database, EventTable, Reader, Writer } from '../../database/index.ts';
import type { Events } from '../../events/index.ts';
import type { Guest } from './read-guests.ts';

export interface GuestParts {
  readonly database: Database;
  readonly customers: Pick<Customers, 'known' | 'saidNo'>;
  readonly events: Pick<
    Events,
    'register' | 'saveWrittenAnswers' | 'registrationOf' | 'registrationByFormKey' | 'seatsFree'
  >;
}

type Event = Selectable<EventTable>;
type Sums = { -readonly [K in keyof GuestCounts]: GuestCounts[K] };

/** People of one change: others are served in between. */
const slice = 50;

export const nobody = (rows: number, refused: number): Sums => ({
  ...{ rows, refused },
  ...{ registered: 0, waitingList: 0, already: 0, consents: 0 },
});

async function standing(db: Reader | Writer, { customers, events }: GuestParts, event: Event, guest: Guest) {
  const person = await customers.known(db, guest.phone, guest.mail);
  const seat = person === undefined ? undefined : await events.registrationOf(db, event.id, person.id);
  // Cancelled since the file came the first time: it stays so.
  const before = seat ?? (await events.registrationByFormKey(db, event.id, guest.key));
  return { person, already: before !== undefined };
}

/** A yes of the file counts, unless the book knows a no; a no is written for those the book did not know. */
async function consentOf(db: Reader | Writer, { customers }: GuestParts, guest: Guest, personId: number | undefined) {
  if (guest.consent !== true || personId === undefined) return guest.consent;
  return (await customers.saidNo(db, personId, 'event-invitations')) ? null : true;
}

/** What would happen; nothing does. */
export async function lookedAt(parts: GuestParts, event: Event, guests: readonly Guest[], sums: Sums, most: number) {
  const { database, events } = parts;
  let free = await events.seatsFree(database.read, event);
  const shown: GuestRow[] = [];
  const seen = new Set<string>();
  for (const guest of guests) {
    const { person, already } = await standing(database.read, parts, event, guest);
    const ways = [guest.phone, guest.mail].filter((way) => way !== null);
    const twice = ways.some((way) => seen.has(way));
    for (const way of ways) seen.add(way);
    const outcome = already || twice ? 'already' : guest.seats <= free ? 'registered' : 'waiting-list';
    if (outcome === 'registered') free -= guest.seats;
    if (outcome !== 'already' && (await consentOf(database.read, parts, guest, person?.id)) === true)
      sums.consents += 1;
    note(sums, outcome);
    const { line, name, phone, mail, seats } = guest;
    if (shown.length < most)
      shown.push({ line, name, phone, mail, seats, outcome, known: person !== undefined || twice });
  }
  return shown;
}

function note(sums: Sums, outcome: GuestRow['outcome']): void {
  if (outcome === 'already') sums.already += 1;
  else if (outcome === 'registered') sums.registered += 1;
  else sums.waitingList += 1;
}

export async function taken(
  parts: GuestParts,
  event: Event,
  guests: readonly Guest[],
  sums: Sums,
  by: { readonly shop: Settings; readonly actor: string; readonly consentText: string },
): Promise<void> {
  for (let start = 0; start < guests.length; start += slice) {
    const done = await parts.database.change(async (change) => {
      const part = nobody(0, 0);
      for (const guest of guests.slice(start, start + slice)) await take(change, parts, event, guest, part, by);
      return part;
    });
    for (const key of ['registered', 'waitingList', 'already', 'consents'] as const) sums[key] += done[key];
  }
}

async function take(
  change: Change,
  parts: GuestParts,
  event: Event,
  guest: Guest,
  sums: Sums,
  { shop, actor, consentText }: { readonly shop: Settings; readonly actor: string; readonly consentText: string },
): Promise<void> {
  const { person, already } = await standing(change.db, parts, event, guest);
  if (already) return note(sums, 'already');
  const consent = await consentOf(change.db, parts, guest, person?.id);
  const { registration } = await parts.events.register(
    change,
    shop,
    event.id,
    {
      formKey: guest.key,
      name: guest.name,
      phone: guest.phone ?? '',
      mail: guest.mail ?? '',
      seats: guest.seats,
      marketing: consent === true,
      source: 'file',
      language: event.language as Locale,
    },
    {
      actor,
      visitor: false,
      lead: { campaignId: null, consent: consent === null ? null : { text: consentText }, at: change.at },
    },
  );
  await parts.events.saveWrittenAnswers(change, registration, guest.answers);
  if (consent === true) sums.consents += 1;
  note(sums, registration.state === 'confirmed' ? 'registered' : 'waiting-list');
}
