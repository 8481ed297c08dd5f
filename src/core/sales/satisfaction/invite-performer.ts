/** The letter that asks, handed to the mail server once; where the answer is lost, nobody sends it again. */
import type { Locale } from '../../../api/money.ts';
import { handOver, mailUnsure } from '../../channels/index.ts';
import { type Change, keptReason } from '../../database/index.ts';
import type { Performer } from '../../outbox/index.ts';
import { answerOfInvite, inviteById, type InviteRow, markInvite, nameOf } from './survey.sql.ts';
import { letterText } from './questions.ts';
import { grantedMail, settingsOf } from './settings.ts';
import type { SatisfactionParts } from './parts.ts';

export const inviteAct = 'survey-invite';

export function invitePerformer({
  database,
  clock,
  settings,
  customers,
  mailer,
  publicBase,
}: SatisfactionParts): Performer {
  async function inviteOf(id: number): Promise<InviteRow> {
    const row = await inviteById(database.read, id);
    if (row === undefined) throw new Error(`there is no invite ${id}`);
    return row;
  }
  const mark = (id: number, marks: Parameters<typeof markInvite>[2]) =>
    database.change(async (change) => {
      await markInvite(change.db, id, marks);
      return change.at;
    });

  /** It counts as a contact, as every letter does. */
  async function told(change: Change, { person_id: personId }: InviteRow, subject: string): Promise<void> {
    if (personId === null) return;
    await customers.recordContact(change, { personId, kind: 'letter', facts: { event: subject }, actor: 'Vetrina' });
  }

  /** Null: the person is gone, said no meanwhile, was turned to otherwise, has answered, or nobody is asked any more. */
  async function written(row: InviteRow) {
    if (row.person_id === null || row.recipient === '') return null;
    const { on, byMail, questions } = await settingsOf(database.read);
    const answered = (await answerOfInvite(database.read, row.id)) !== undefined;
    if (!on || !byMail || answered || (await grantedMail(database.read, [row.person_id])).get(row.person_id) !== true)
      return null;
    const person = await nameOf(database.read, row.person_id);
    if (person === undefined) return null;
    const who = { personId: row.person_id, mail: row.recipient, phone: null };
    const [capped] = await customers.contactRule.capped(database.read, [who], clock.now());
    if (typeof capped === 'number') return null;
    const language = row.language as Locale;
    const { shopName } = await settings.current();
    const link = `${await publicBase()}/s/${row.token}`;
    const name = person.name.split(' ')[0] ?? person.name;
    return letterText(language, { name, shop: shopName, question: questions[language], link });
  }

  return {
    lane: 'mail',
    domain: 'sales',
    settlesAfterMs: 0,
    ready: async () => (await mailer()?.ready()) ?? false,
    async find({ subjectId }) {
      if ((await inviteOf(subjectId)).handed_at !== null) throw mailUnsure();
      return null;
    },
    async act({ subjectId }) {
      const row = await inviteOf(subjectId);
      const letter = await written(row);
      if (letter === null) return async (change) => void (await markInvite(change.db, subjectId, { state: 'skipped' }));
      const { intent, recipient: to } = row;
      const state = await handOver(
        mailer(),
        { intent, to, subject: letter.subject, text: letter.body, attachment: null },
        {
          handed: () => mark(subjectId, { handed_at: clock.now(), ...letter }),
          takenBack: () => mark(subjectId, { handed_at: null }),
        },
      );
      return async (change) => {
        await markInvite(change.db, subjectId, { state, ...letter, sent_at: change.at });
        await told(change, row, letter.subject);
      };
    },
    async failed(change, { subjectId }, { code, details }) {
      const state = code === 'mail-unsure' ? 'unsure' : 'failed';
      await markInvite(change.db, subjectId, { state, ...keptReason({ code, details }) });
    },
    async waits(change, { subjectId }, { code, details }) {
      await markInvite(change.db, subjectId, keptReason({ code, details }));
    },
  };
}
