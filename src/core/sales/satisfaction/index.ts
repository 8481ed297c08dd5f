/**
 * A short question after the purchase. Who came answers by the code on the counter, without a name, or by a link of their
 * own; who is unhappy becomes something to do. One receipt is asked about once, one person at most once in thirty days,
 * and only when the one rule on contacts (decision 0387) allows it.
 */
import { locales } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { satisfactionContract, SurveyAnswer } from '../../../api/satisfaction.ts';
import { leastAnswers, unhappyUpTo } from '../../../api/satisfaction-words.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Reader, Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import type { Poster } from '../../print/index.ts';
import { endOfStoreDay, startOfStoreDay } from '../../settings/index.ts';
import { openInvites } from './invites.ts';
import type { SatisfactionParts } from './parts.ts';
import { posterLine, posterWords } from './questions.ts';
import { settingsOf } from './settings.ts';
import {
  addAnswer,
  answerById,
  answerCount,
  answerOfForm,
  answerOfInvite,
  answerPage,
  type AnswerRow,
  askedSince,
  inviteByToken,
  openAnswers,
  saveSetting,
  settingRow,
  sumsSince,
  updateAnswer,
} from './survey.sql.ts';

const dayMs = 86_400_000;
const figuresMs = 90 * dayMs;

export type Satisfaction = ReturnType<typeof openSatisfaction>;

/** Unhappy people nobody has looked after. */
export const unhappyToFollow = openAnswers;

/** Of a stretch of days: how many answers, their average and the share of who is unhappy. */
async function satisfactionSince(db: Reader, since: number) {
  const { answers, points, unhappy } = await sumsSince(db, since, unhappyUpTo);
  const enough = answers >= leastAnswers;
  return {
    answers,
    average: enough ? Math.round((points * 100) / answers) : null,
    unhappy: enough ? Math.round((unhappy * 10_000) / answers) : null,
    least: leastAnswers,
  } as const;
}

export function openSatisfaction(parts: SatisfactionParts) {
  const { database, clock, settings, customers, publicBase, practice, print } = parts;
  const invites = openInvites(parts);
  const answer = async (id: number): Promise<SurveyAnswer> => {
    const row = await answerById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'answer', id });
    return answerView(row);
  };

  const verbs: Verbs<typeof satisfactionContract> = {
    async overview() {
      const db = database.read;
      const since = clock.now() - figuresMs;
      return {
        settings: await settingsOf(db),
        figures: await satisfactionSince(db, since),
        open: await answerCount(db, { state: 'open' }),
        link: `${await publicBase()}/s`,
        ...(await askedSince(db, since)),
        held: await invites.heldBack(),
      };
    },
    async set(wish) {
      await database.change(async (change) => {
        const before = await settingRow(change.db);
        const since = wish.byMail ? (before?.by_mail === 1 ? before.mail_since : change.at) : null;
        await saveSetting(change.db, {
          ...{ id: 1, is_on: wish.on ? 1 : 0, by_mail: wish.byMail ? 1 : 0, mail_since: since },
          ...{ after_days: wish.afterDays, questions: JSON.stringify(wish.questions) },
        });
        change.announce('sales');
      });
      return wish;
    },
    async answers({ state, from, to, after, limit }) {
      const before = /^\d+$/u.test(after ?? '') ? Number(after) : null;
      const { timeZone } = await settings.current();
      const filter = {
        state,
        from: from === undefined ? undefined : startOfStoreDay(from, timeZone),
        until: to === undefined ? undefined : endOfStoreDay(to, timeZone),
      };
      const rows = await answerPage(database.read, filter, before, limit);
      const last = rows.at(-1);
      return {
        items: rows.map(answerView),
        next: rows.length === limit && last !== undefined ? String(last.id) : null,
        total: await answerCount(database.read, filter),
      };
    },
    async settle({ id, note }, { actor }) {
      await database.change(async (change) => {
        const row = await answerById(change.db, id);
        if (row === undefined) throw new Refusal('not-found', { what: 'answer', id });
        if (row.state !== 'open') throw new Refusal('nothing-to-change');
        const marks = { state: 'done', note, settled_at: change.at, settled_by: actor.name };
        await updateAnswer(change.db, id, marks);
        if (row.person_id !== null && note !== '')
          await customers.recordContact(change, {
            ...{ personId: row.person_id, kind: 'note', facts: { text: note }, actor: actor.name },
          });
        change.announce('sales');
      });
      return answer(id);
    },
    async reopen({ id }) {
      await database.change(async (change) => {
        const row = await answerById(change.db, id);
        if (row?.state !== 'done') throw new Refusal('nothing-to-change');
        await updateAnswer(change.db, id, { state: 'open', settled_at: null, settled_by: null });
        change.announce('sales');
      });
      return answer(id);
    },
    linkFor: async ({ receiptId }) => ({ link: `${await publicBase()}/s/${await invites.tokenFor(receiptId)}` }),
    async poster({ size, language }) {
      const shop = await settings.current();
      const inWords = language ?? shop.language;
      const { questions } = await settingsOf(database.read);
      const link = `${await publicBase()}/s`;
      const title = questions[inWords];
      const poster: Poster = {
        ...{ size, head: shop.shopName, title, when: posterLine[inWords], where: '', ...posterWords[inWords] },
        ...{ link, address: link.replace(/^https?:\/\//u, ''), picture: null },
      };
      return print({ kind: 'poster', poster }, { name: `vetrina-${size}`, title, language: inWords });
    },
    async page({ token }) {
      const { on, questions } = await settingsOf(database.read);
      const invite = await invited(database.read, token);
      if (!on) throw new Refusal('not-found', { what: 'survey' });
      const shop = await settings.current();
      return {
        ...{ shopName: shop.shopName, questions, practice },
        answered: invite !== null && (await answerOfInvite(database.read, invite.id)) !== undefined,
        language: locales.find((each) => each === invite?.language) ?? shop.language,
      };
    },
    async answer({ token, formKey, score, words, language }) {
      await database.change(async (change) => {
        const { on } = await settingsOf(change.db);
        const invite = await invited(change.db, token);
        if (!on) throw new Refusal('not-found', { what: 'survey' });
        // Sent twice, or by two of a family: the first word counts, and nobody is told a no.
        if ((await answerOfForm(change.db, formKey)) !== undefined) return;
        if (invite !== null && (await answerOfInvite(change.db, invite.id)) !== undefined) return;
        const personId = invite?.person_id ?? null;
        await addAnswer(change.db, {
          ...{ form_key: formKey, invite_id: invite?.id ?? null, person_id: personId, at: change.at, score, words },
          ...{ receipt_id: invite?.receipt_id ?? null, receipt_number: invite?.receipt_number ?? '', language },
          ...{ source: invite === null ? 'counter' : 'link', state: score <= unhappyUpTo ? 'open' : 'fine' },
          ...{ note: '', settled_at: null, settled_by: null },
        });
        if (personId !== null)
          await customers.recordContact(change, {
            ...{ personId, kind: 'survey', facts: { score, text: words }, actor: 'visitor' },
          });
        change.announce('sales');
      });
      return {};
    },
  };

  return { verbs, chores: [invites.chore] as readonly Chore[] };
}

/** Null: the code on the counter. A token that is nobody's is no page. */
async function invited(db: Reader | Writer, token: string | null) {
  if (token === null) return null;
  const invite = await inviteByToken(db, token);
  if (invite === undefined) throw new Refusal('not-found', { what: 'survey' });
  return invite;
}

const answerView = (row: AnswerRow): SurveyAnswer => ({
  id: row.id,
  at: toInstant(row.at),
  score: row.score,
  words: row.words,
  source: row.source as SurveyAnswer['source'],
  person: row.person_id === null ? null : { id: row.person_id, name: row.name ?? '' },
  receipt: row.receipt_number === '' ? null : { id: row.known_receipt, number: row.receipt_number },
  state: row.state as SurveyAnswer['state'],
  note: row.note,
  settledAt: toInstantOrNull(row.settled_at),
  settledBy: row.settled_by,
});
