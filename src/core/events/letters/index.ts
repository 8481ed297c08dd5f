/**
 * What people are told about their registration. A letter is ordered in the change that it tells about, written when its
 * turn comes, and handed to the mail server once; where an answer is lost, only a person sends it again. Who left no mail
 * address is told by hand: the words are ready for a click.
 */
import { randomUUID } from 'node:crypto';

import type { EventLetter, eventLettersContract, LetterKind } from '../../../api/event-letters.ts';
import { type Locale, locales } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { letterKinds } from '../../../api/without-checks.ts';
import { type Change, reasonOf } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import { eventById } from '../events.sql.ts';
import { registrationById } from '../registrations.sql.ts';
import type { EventRow, RegistrationRow } from '../seats.ts';
import { factsOf, textOf } from './compose.ts';
import type { LetterParts } from './letter-parts.ts';
import { letterPerformer } from './letter-performer.ts';
import {
  addLetter,
  dropOwnText,
  letterById,
  lettersOf,
  type LetterRow,
  markLetter,
  ownText,
  ownTexts,
  saveOwnText,
  toRemind,
  toThank,
} from './letters.sql.ts';
import { sample } from './sample.ts';
import { filled, type LetterText, usualTexts } from './texts.ts';

/** Told by hand where there is no address; the others stand on the person's own page. */
const byHand: ReadonlySet<LetterKind> = new Set(['seat-offered', 'seat-lapsed', 'moved', 'called-off']);
const act = 'event-letter';
const hourMs = 3_600_000;
/** Thanks come the day after, and not when a week has gone by. */
const thankAfter = 15 * hourMs;
const thankUntil = 7 * 24 * hourMs;
const usualLength = 3 * hourMs;
/** How long before the event people are reminded. */
const remindAhead = 24 * hourMs;

export function openLetters(parts: LetterParts) {
  const { database, clock, settings, outbox, mailer, publicBase } = parts;
  outbox.onAct(act, letterPerformer(parts));

  async function order(change: Change, row: Omit<Parameters<typeof addLetter>[1], 'intent' | 'created_at'>) {
    const intent = `vetrina-${randomUUID()}`;
    const id = await addLetter(change.db, { ...row, intent, created_at: change.at });
    if (id === null) return null;
    if (row.state === 'waiting') await outbox.order(change, { intent, kind: act, subjectId: id });
    change.announce('events');
    return id;
  }

  /** Part of the caller's change: the letter stands or falls with what it tells. */
  async function tell(
    change: Change,
    event: EventRow,
    { id, person_id, mail, language }: RegistrationRow,
    kind: LetterKind,
    once: string | null = null,
  ): Promise<void> {
    if (mail === null && !byHand.has(kind)) return;
    await order(change, {
      ...{ once, kind, event_id: event.id, registration_id: id, person_id, recipient: mail ?? '', language },
      ...{ subject: '', body: '', state: mail === null ? 'by-hand' : 'waiting' },
    });
  }

  async function view(row: LetterRow, name: string | null, phone: string | null): Promise<EventLetter> {
    const shop = await settings.current();
    const written = row.body === '' ? await writtenNow(row, shop) : row;
    const text = written.body;
    return {
      ...{ id: row.id, kind: row.kind as LetterKind, state: row.state as EventLetter['state'] },
      ...{ registrationId: row.registration_id, name: name ?? '', to: row.recipient, subject: written.subject, text },
      createdAt: toInstant(row.created_at),
      sentAt: toInstantOrNull(row.sent_at),
      reason: reasonOf(row),
      whatsapp: phone === null ? null : `https://wa.me/${phone.replace(/\D/gu, '')}?text=${encodeURIComponent(text)}`,
      tel: phone === null ? null : `tel:${phone}`,
    };
  }

  /** What it would say at this moment. */
  async function writtenNow(row: LetterRow, shop: Settings): Promise<LetterText> {
    const language = row.language as Locale;
    const text = await textOf(database.read, row.kind as LetterKind, language);
    const registration =
      row.registration_id === null ? undefined : await registrationById(database.read, row.registration_id);
    const event = row.event_id === null ? undefined : await eventById(database.read, row.event_id);
    if (registration === undefined || event === undefined) return filled(text, sample(shop, language));
    return filled(text, factsOf(event, registration, shop, await publicBase(), language));
  }

  async function viewOf(id: number): Promise<EventLetter> {
    const row = await letterById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'letter', id });
    const registration =
      row.registration_id === null ? undefined : await registrationById(database.read, row.registration_id);
    return view(row, registration?.name ?? null, registration?.phone ?? null);
  }

  async function sentNow(id: number | null): Promise<EventLetter> {
    await outbox.perform();
    return viewOf(id ?? 0);
  }

  async function textFor(kind: LetterKind, language: Locale) {
    const own = await ownText(database.read, kind, language);
    const { subject, body } = own ?? usualTexts[language][kind];
    return { kind, language, subject, body, own: own !== undefined };
  }

  const verbs: Verbs<typeof eventLettersContract> = {
    async letters({ id }) {
      const rows = await lettersOf(database.read, id);
      return Promise.all(rows.map(({ name, phone, ...row }) => view(row, name, phone)));
    },
    async letterAgain({ id }) {
      const row = await letterById(database.read, id);
      if (row === undefined) throw new Refusal('not-found', { what: 'letter', id });
      if (row.state !== 'failed' && row.state !== 'unsure') throw new Refusal('nothing-to-change');
      const { kind, event_id, registration_id, person_id, recipient, language } = row;
      return sentNow(
        await database.change((change) =>
          order(change, {
            ...{ once: null, kind, event_id, registration_id, person_id, recipient, language },
            ...{ subject: '', body: '', state: 'waiting' },
          }),
        ),
      );
    },
    async letterTold({ id }) {
      await database.change(async (change) => {
        const row = await letterById(change.db, id);
        if (row?.state !== 'by-hand') throw new Refusal('nothing-to-change');
        await markLetter(change.db, id, { state: 'told', sent_at: change.at });
        change.announce('events');
      });
      return viewOf(id);
    },
    async texts() {
      const own = new Map((await ownTexts(database.read)).map((row) => [`${row.kind} ${row.language}`, row]));
      return letterKinds.flatMap((kind) =>
        locales.map((language) => {
          const mine = own.get(`${kind} ${language}`);
          const { subject, body } = mine ?? usualTexts[language][kind];
          return { kind, language, subject, body, own: mine !== undefined };
        }),
      );
    },
    async saveText({ kind, language, subject, body }) {
      const back = subject.trim() === '' && body.trim() === '';
      if (!back && (subject.trim() === '' || body.trim() === '')) throw new Refusal('invalid-input', { field: 'text' });
      await database.change(async (change) => {
        if (back) await dropOwnText(change.db, kind, language);
        else await saveOwnText(change.db, { kind, language, subject, body, updated_at: change.at });
        change.announce('events');
      });
      return textFor(kind, language);
    },
    async previewText({ language, subject, body }) {
      return filled({ subject, body }, sample(await settings.current(), language));
    },
    async trialText({ kind, language }) {
      const to = await mailer()?.ownAddress();
      if (to === undefined || to === null) throw new Refusal('mail-not-set-up');
      return sentNow(
        await database.change((change) =>
          order(change, {
            ...{ once: null, kind, event_id: null, registration_id: null, recipient: to, language },
            ...{ subject: '', body: '', state: 'waiting' },
          }),
        ),
      );
    },
  };

  async function tellEach(
    due: readonly { readonly registrationId: number; readonly eventId: number }[],
    kind: 'reminder' | 'thanks',
  ): Promise<void> {
    if (due.length === 0) return;
    await database.change(async (change) => {
      for (const { registrationId, eventId } of due) {
        const registration = await registrationById(change.db, registrationId);
        const event = await eventById(change.db, eventId);
        if (registration?.state === 'confirmed' && event !== undefined)
          await tell(change, event, registration, kind, `${kind} ${registrationId}`);
      }
    });
  }

  /** The day before, and the day after to who came: once each, at once where the PC was off then. */
  const reminders: Chore = {
    name: 'event-reminders',
    everyMs: 15 * 60_000,
    wokenBy: [],
    async run() {
      const now = clock.now();
      await tellEach(await toRemind(database.read, now, remindAhead), 'reminder');
      await tellEach(await toThank(database.read, now - thankUntil, now - thankAfter, usualLength), 'thanks');
    },
  };
  return { verbs, tell, chores: [reminders] as readonly Chore[] };
}
