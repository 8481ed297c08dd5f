/**
 * How one letter is sent once. It is written with what is true when its turn comes, left out where it no longer is, and
 * marked as handed over before the server gets it; where the answer is lost the mark stays.
 */
import type { LetterKind } from '../../../api/event-letters.ts';
import type { Locale } from '../../../api/money.ts';
import { handOver, mailUnsure } from '../../channels/index.ts';
import { keptReason, noReason } from '../../database/index.ts';
import type { Performer } from '../../outbox/index.ts';
import { eventById } from '../events.sql.ts';
import { registrationById } from '../registrations.sql.ts';
import { type Enclosure, enclosuresOf, factsOf, stillTrue, textOf } from './compose.ts';
import type { LetterParts } from './letter-parts.ts';
import { letterById, type LetterRow, markLetter } from './letters.sql.ts';
import { sample } from './sample.ts';
import { filled, type LetterText } from './texts.ts';

interface Written extends LetterText {
  readonly enclosures: readonly Enclosure[];
}

export function letterPerformer({ database, clock, settings, mailer, publicBase, print }: LetterParts): Performer {
  async function letterOf(id: number): Promise<LetterRow> {
    const row = await letterById(database.read, id);
    if (row === undefined) throw new Error(`there is no letter ${id}`);
    return row;
  }
  const mark = (id: number, marks: Parameters<typeof markLetter>[2]) =>
    database.change(async (change) => {
      await markLetter(change.db, id, marks);
      return change.at;
    });

  /** Null: it is no longer true. */
  async function written(row: LetterRow): Promise<Written | null> {
    const shop = await settings.current();
    const [kind, language] = [row.kind as LetterKind, row.language as Locale];
    const text = await textOf(database.read, kind, language);
    if (row.registration_id === null || row.event_id === null)
      return { ...filled(text, sample(shop, language)), enclosures: [] };
    const registration = await registrationById(database.read, row.registration_id);
    const event = await eventById(database.read, row.event_id);
    if (registration === undefined || event === undefined || !stillTrue(kind, event, registration, clock.now()))
      return null;
    const facts = factsOf(event, registration, shop, await publicBase(), language);
    return {
      ...filled(text, facts),
      enclosures: await enclosuresOf(kind, event, registration, shop, facts, { print, now: clock.now() }),
    };
  }

  return {
    lane: 'mail',
    domain: 'events',
    settlesAfterMs: 0,
    ready: async () => (await mailer()?.ready()) ?? false,
    async find({ subjectId }) {
      if ((await letterOf(subjectId)).handed_at !== null) throw mailUnsure();
      return null;
    },
    async act({ subjectId }) {
      const row = await letterOf(subjectId);
      const letter = await written(row);
      if (letter === null)
        return async (change) => void (await markLetter(change.db, subjectId, { state: 'skipped', reason_code: null }));
      const { subject, body, enclosures } = letter;
      const { intent, recipient: to } = row;
      const state = await handOver(
        mailer(),
        { intent, to, subject, text: body, attachment: null, enclosures },
        {
          handed: () => mark(subjectId, { handed_at: clock.now(), subject, body }),
          takenBack: () => mark(subjectId, { handed_at: null }),
        },
      );
      return async (change) =>
        void (await markLetter(change.db, subjectId, {
          ...{ state, subject, body, sent_at: change.at, ...noReason },
        }));
    },
    async failed(change, { subjectId }, { code, details }) {
      const state = code === 'mail-unsure' ? 'unsure' : 'failed';
      await markLetter(change.db, subjectId, { state, ...keptReason({ code, details }) });
    },
    async waits(change, { subjectId }, { code, details }) {
      await markLetter(change.db, subjectId, keptReason({ code, details }));
    },
  };
}
