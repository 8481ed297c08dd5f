/**
 * Letters go out a few a minute, so that tickets and receipts are not kept waiting behind a thousand of them and the mail
 * server takes the shop for no spammer; and none in the quiet hours.
 */
import { randomBytes, randomUUID } from 'node:crypto';

import type { ContactPurpose } from '../../../api/contact-rule-words.ts';
import type { SegmentCondition } from '../../../api/segments.ts';
import { Refusal } from '../../../api/refusals.ts';
import { afterQuiet } from '../../customers/index.ts';
import { type Change, inSlices, noReason } from '../../database/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { fittingIds } from '../segments.sql.ts';
import { act, type MailingParts } from './mailing-parts.ts';
import {
  addLetters,
  countLetters,
  lettersIn,
  type MailingRow,
  mailingsIn,
  markLetter,
  type NewLetter,
  textsOf,
  updateMailing,
} from './mailings.sql.ts';
import { getsIt, judged } from './whom.ts';

/** Letters on their way at a time. */
const atOnce = 10;
const everyMs = { real: 60_000, practice: 4_000 };

/** Part of the change that starts the mailing: whom it goes to stands written from then on. Refuses `mailing-nobody`. */
export async function planLetters(
  change: Change,
  { customers }: Pick<MailingParts, 'customers'>,
  mailing: MailingRow,
  timeZone: string,
): Promise<void> {
  const { db, at } = change;
  const ids = await fittingIds(db, JSON.parse(mailing.conditions) as SegmentCondition[], at);
  const wanted = { purpose: mailing.purpose as ContactPurpose, texts: await textsOf(db, mailing.id) };
  const people = await judged(db, customers.contactRule, ids, wanted, { now: at, timeZone });
  const letters = people
    .filter(getsIt)
    .map(({ personId, mail, language }): NewLetter => [
      ...([personId, mail ?? '', language] as const),
      ...([`vetrina-${randomUUID()}`, randomBytes(18).toString('base64url')] as const),
    ]);
  if (letters.length === 0) throw new Refusal('mailing-nobody');
  for (const slice of inSlices(letters)) await addLetters(db, mailing.id, slice);
}

/** The next few of each mailing; whoever no longer allows it, or had something else meanwhile, is left out. */
export function sendingChore(parts: MailingParts): Chore {
  const { database, clock, settings, customers, outbox, practice } = parts;

  async function next(mailing: MailingRow, timeZone: string): Promise<void> {
    await database.change(async (change) => {
      const { db, at } = change;
      const counted = new Map((await countLetters(db, mailing.id)).map(({ state, letters }) => [state, letters]));
      const waiting = counted.get('waiting') ?? 0;
      const letters = await lettersIn(db, mailing.id, 'planned', Math.max(0, atOnce - waiting));
      if (waiting === 0 && letters.length === 0) {
        await updateMailing(db, mailing.id, { state: 'sent' });
        change.announce('outreach');
        return;
      }
      if (letters.length === 0) return;
      const wanted = { purpose: mailing.purpose as ContactPurpose, texts: await textsOf(db, mailing.id) };
      const ids = letters.flatMap(({ person_id: id }) => (id === null ? [] : [id]));
      const people = await judged(db, customers.contactRule, ids, wanted, { now: at, timeZone });
      const byId = new Map(people.map((person) => [person.personId, person]));
      for (const letter of letters) {
        const person = byId.get(letter.person_id ?? 0);
        if (person === undefined || !getsIt(person)) {
          await markLetter(db, letter.id, { state: 'skipped', reason_code: person?.no ?? 'gone' });
          continue;
        }
        await markLetter(db, letter.id, { state: 'waiting', ...noReason });
        await outbox.order(change, { intent: letter.intent, kind: act, subjectId: letter.id });
      }
      change.announce('outreach');
    });
  }

  return {
    name: 'mailings',
    everyMs: practice ? everyMs.practice : everyMs.real,
    wokenBy: [],
    async run() {
      const sending = await mailingsIn(database.read, 'sending');
      if (sending.length === 0) return;
      const { timeZone } = await settings.current();
      const rules = await customers.contactRule.rules(database.read);
      if (afterQuiet(clock.now(), rules, timeZone) > clock.now()) return;
      for (const mailing of sending) await next(mailing, timeZone);
    },
  };
}

/** Takes back what has not gone out. `skipped`: for good; `planned`: until the mailing goes on. */
export async function holdLetters(
  change: Change,
  { outbox }: Pick<MailingParts, 'outbox'>,
  mailingId: number,
  to: 'planned' | 'skipped',
): Promise<void> {
  const why = to === 'skipped' ? { reason_code: 'stopped' } : { reason_code: null };
  for (const letter of await lettersIn(change.db, mailingId, 'waiting', 1000))
    if (await outbox.callOff(change, letter.intent)) await markLetter(change.db, letter.id, { state: to, ...why });
  if (to === 'planned') return;
  for (let some = await lettersIn(change.db, mailingId, 'planned', 1000); some.length > 0;) {
    for (const { id } of some) await markLetter(change.db, id, { state: 'skipped', ...why });
    some = await lettersIn(change.db, mailingId, 'planned', 1000);
  }
}
