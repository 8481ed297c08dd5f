/**
 * How one of many letters is sent once. Whether the person still allows it is asked right before it is handed over; where
 * the server's answer is lost the mark stays, and only a person would send it again.
 */
import type { ContactPurpose } from '../../../api/contact-rule-words.ts';
import type { MailingText } from '../../../api/mailings.ts';
import type { Locale } from '../../../api/money.ts';
import { handOver, mailUnsure } from '../../channels/index.ts';
import { type Change, keptReason, noReason } from '../../database/index.ts';
import type { Answer, Performer } from '../../outbox/index.ts';
import { composed, sampleName, textFor } from './compose.ts';
import type { MailingParts } from './mailing-parts.ts';
import {
  letterById,
  type LetterRow,
  mailingById,
  type MailingRow,
  markLetter,
  refuseAddress,
  textsOf,
} from './mailings.sql.ts';
import { getsIt, judged } from './whom.ts';

interface Ready {
  readonly letter: LetterRow;
  readonly mailing: MailingRow;
  readonly text: MailingText;
  readonly name: string;
  readonly recipient: string;
}

export function mailingPerformer(parts: MailingParts): Performer {
  const { database, clock, settings, customers, mailer, publicBase } = parts;

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

  /** What is to be sent to whom; a word: why nothing is. */
  async function readied(letter: LetterRow): Promise<Ready | string> {
    const mailing = await mailingById(database.read, letter.mailing_id);
    const texts = await textsOf(database.read, letter.mailing_id);
    const text = textFor(texts, letter.language);
    if (mailing === undefined || text === undefined) return 'gone';
    if (letter.trial === 1)
      return { letter, mailing, text, name: sampleName[text.language], recipient: letter.recipient };
    if (letter.person_id === null) return 'gone';
    const { timeZone } = await settings.current();
    const wanted = { purpose: mailing.purpose as ContactPurpose, texts };
    const [person] = await judged(database.read, customers.contactRule, [letter.person_id], wanted, {
      now: clock.now(),
      timeZone,
    });
    if (person === undefined || person.mail === null) return 'no-address';
    if (!getsIt(person)) return person.no ?? 'gone';
    return { letter, mailing, text, name: person.name, recipient: person.mail };
  }

  async function sent(change: Change, { letter, mailing }: Ready, state: 'sent' | 'tray'): Promise<void> {
    await markLetter(change.db, letter.id, { state, sent_at: change.at, ...noReason });
    if (letter.person_id === null || letter.trial === 1) return;
    const told = { personId: letter.person_id, kind: 'letter' as const, facts: { event: mailing.name } };
    await customers.recordContact(change, { ...told, actor: 'Vetrina' });
  }

  async function handed(ready: Ready): Promise<Answer> {
    const { letter, recipient: to } = ready;
    const { shopName } = await settings.current();
    const link = `${await publicBase()}/u/${letter.token ?? ''}`;
    const written = composed(ready.text, { name: ready.name, shop: shopName }, link);
    // One request leaves only where the way there is private (RFC 8058).
    const unsubscribe = link.startsWith('https://') ? link : undefined;
    const state = await handOver(
      mailer(),
      { intent: letter.intent, to, ...written, attachment: null, unsubscribe },
      {
        handed: () => mark(letter.id, { handed_at: clock.now(), recipient: to }),
        takenBack: () => mark(letter.id, { handed_at: null }),
      },
    );
    return (change) => sent(change, ready, state);
  }

  return {
    lane: 'mail',
    domain: 'outreach',
    settlesAfterMs: 0,
    ready: async () => (await mailer()?.ready()) ?? false,
    async find({ subjectId }) {
      if ((await letterOf(subjectId)).handed_at !== null) throw mailUnsure();
      return null;
    },
    async act({ subjectId }) {
      const ready = await readied(await letterOf(subjectId));
      if (typeof ready !== 'string') return handed(ready);
      return async (change) => void (await markLetter(change.db, subjectId, { state: 'skipped', reason_code: ready }));
    },
    async failed(change, { subjectId }, { code, details }) {
      const letter = await letterById(change.db, subjectId);
      const state = code === 'mail-address-refused' ? 'refused' : code === 'mail-unsure' ? 'unsure' : 'failed';
      await markLetter(change.db, subjectId, { state, ...keptReason({ code, details }) });
      if (state === 'refused' && letter !== undefined && letter.person_id !== null) {
        await refuseAddress(change.db, letter.person_id, letter.recipient, change.at, String(details['message'] ?? ''));
        change.announce('customers');
      }
    },
    async waits(change, { subjectId }, { code, details }) {
      await markLetter(change.db, subjectId, keptReason({ code, details }));
    },
  };
}

export const languageOf = (letter: Pick<LetterRow, 'language'>): Locale => letter.language as Locale;
