/** People who registered elsewhere come in with a file: looked at first, then registered like everybody else. */
import type { GuestCorrections, guestFileLacks, guestFilesContract } from '../../../api/guest-files.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Grounds } from '../../database/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Verbs } from '../../door.ts';
import { type Events, eventState } from '../../events/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import type { Column } from './read-guests.ts';

type Parts = Grounds & {
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly customers: Customers;
  readonly events: Events;
};

interface FileWish {
  readonly id: number;
  readonly name: string;
  readonly base64: string;
  readonly corrections: GuestCorrections;
  readonly consentText: string;
}

const largestFile = 8 * 1024 * 1024;
const guestsShown = 100;
const refusedShown = 500;

export function openGuestFiles(parts: Parts) {
  const { database, settings, events, clock } = parts;

  async function read({ id, name, base64, corrections, consentText }: FileWish) {
    const event = await events.byId(database.read, id);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
    const state = eventState(event, clock.now());
    if (state === 'over') throw new Refusal('event-over', { title: event.title });
    if (state === 'cancelled') throw new Refusal('event-cancelled', { title: event.title });
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0) throw new Refusal('file-empty', { name });
    if (bytes.length > largestFile)
      throw new Refusal('file-too-large', { name, bytes: bytes.length, limit: largestFile });
    const { readGuestFile } = await import('./read-guests.ts');
    const { country } = await settings.current();
    const questions = (await events.questionsOf(database.read, [id])).map(({ text }) => text);
    const file = await readGuestFile(bytes, corrections, { country, questions });
    return { event, file, lacks: lacksOf(file.columns, consentText) };
  }

  const verbs: Verbs<typeof guestFilesContract> = {
    async lookAtGuests(wish) {
      const { event, file, lacks } = await read(wish);
      const { lookedAt, nobody } = await import('./take-guests.ts');
      const counts = nobody(file.guests.length + file.refused.length, file.refused.length);
      const guests = await lookedAt(parts, event, file.guests, counts, guestsShown);
      const { text, sheet } = file.table;
      return {
        reading: { charset: text?.charset ?? null, separator: text?.separator ?? null, sheet },
        columns: file.columns.map((column) => ({ ...column })),
        lacks,
        counts,
        guests,
        refused: file.refused.slice(0, refusedShown),
      };
    },
    async takeGuests(wish, { actor }) {
      const { event, file, lacks } = await read(wish);
      if (lacks.length > 0) throw new Refusal('guest-file-lacks', { lacks: lacks.join(', ') });
      const { taken, nobody } = await import('./take-guests.ts');
      const counts = nobody(file.guests.length + file.refused.length, file.refused.length);
      const shop = await settings.current();
      await taken(parts, event, file.guests, counts, { shop, actor: actor.name, consentText: wish.consentText });
      return { counts, refused: file.refused.slice(0, refusedShown) };
    },
    async refusedGuests({ as, language, ...wish }) {
      const { file } = await read(wish);
      const { refusedGuestsFile } = await import('./refused-guests.ts');
      return refusedGuestsFile(wish.name, file, as, language);
    },
  };
  return { verbs };
}

function lacksOf(columns: readonly Column[], consentText: string): (typeof guestFileLacks)[number][] {
  const has = (...fields: Column['field'][]): boolean => columns.some(({ field }) => fields.includes(field));
  return [
    ...(has('name', 'firstName', 'lastName') ? [] : ['name' as const]),
    ...(has('phone', 'mail') ? [] : ['contact' as const]),
    ...(has('consent') && consentText === '' ? ['consent-text' as const] : []),
  ];
}
