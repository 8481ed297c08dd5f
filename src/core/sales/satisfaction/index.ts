/**
 * A short question after the purchase. Who came answers by the code on the counter, without a name, or by a link of their
 * own; who is unhappy becomes something to do. One receipt is asked about once, one person at most once in thirty days,
 * and only when the one rule on contacts (decision 0387) allows it.
 */
import { randomBytes, randomUUID } from 'node:crypto';

import { contactNoes } from '../../../api/contact-rule-words.ts';
import { locales } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { satisfactionContract, SurveyAnswer } from '../../../api/satisfaction.ts';
import { leastAnswers, unhappyUpTo } from '../../../api/satisfaction-words.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Mailer } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Change, Grounds, Reader, Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore, Outbox } from '../../outbox/index.ts';
import { posterPdf } from '../../events/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import { receiptRow } from '../counter/counter.sql.ts';
import { inviteAct, invitePerformer } from './invite-performer.ts';
import { posterLine, posterWords } from './questions.ts';
import { grantedMail, settingsOf } from './settings.ts';
import {
  addAnswer,
  addInvite,
  answerById,
  answerCount,
  answerOfForm,
  answerOfInvite,
  answerPage,
  type AnswerRow,
  askedSince,
  type DueReceipt,
  inviteById,
  inviteByToken,
  inviteOfReceipt,
  openAnswers,
  receiptsDue,
  saveSetting,
  settingRow,
  sumsSince,
  updateAnswer,
} from './survey.sql.ts';

export interface SatisfactionParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly customers: Pick<Customers, 'recordContact' | 'contactRule'>;
  readonly outbox: Pick<Outbox, 'onAct' | 'order'>;
  readonly mailer: () => Mailer | null;
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
}

const dayMs = 86_400_000;
const figuresMs = 90 * dayMs;
/** Nobody is asked twice within it. */
const restMs = 30 * dayMs;
/** A purchase of longer ago is not asked about any more. */
const freshMs = 14 * dayMs;
const everyMs = 15 * 60_000;

export type Satisfaction = ReturnType<typeof openSatisfaction>;

/** Unhappy people nobody has looked after. */
export const unhappyToFollow = openAnswers;

/** Of a stretch of days: how many answers, their average and the share of who is unhappy. */
export async function satisfactionSince(db: Reader, since: number) {
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
  const { database, clock, settings, customers, outbox, publicBase, practice } = parts;
  outbox.onAct(inviteAct, invitePerformer(parts));
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
        open: await answerCount(db, 'open'),
        link: `${await publicBase()}/s`,
        ...(await askedSince(db, since)),
        held: await heldBack(),
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
    async answers({ state, after, limit }) {
      const before = /^\d+$/u.test(after ?? '') ? Number(after) : null;
      const rows = await answerPage(database.read, state, before, limit);
      const last = rows.at(-1);
      return {
        items: rows.map(answerView),
        next: rows.length === limit && last !== undefined ? String(last.id) : null,
        total: await answerCount(database.read, state),
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
    async linkFor({ receiptId }) {
      const { language } = await settings.current();
      const token = await database.change(async (change) => {
        const known = await inviteOfReceipt(change.db, receiptId);
        if (known !== undefined) return known.token;
        const receipt = await receiptRow(change.db, receiptId);
        if (receipt === undefined) throw new Refusal('not-found', { what: 'receipt', id: receiptId });
        const invite = await inviteRow(change, { ...receipt, language, mail: '' });
        return invite.token;
      });
      return { link: `${await publicBase()}/s/${token}` };
    },
    async poster({ size, language }) {
      const shop = await settings.current();
      const inWords = language ?? shop.language;
      const { questions } = await settingsOf(database.read);
      const link = `${await publicBase()}/s`;
      const bytes = await posterPdf(
        {
          ...{ shop: shop.shopName, title: questions[inWords], when: posterLine[inWords], where: '' },
          ...{ link, address: link.replace(/^https?:\/\//u, ''), words: posterWords[inWords] },
        },
        size,
        inWords,
        clock.now(),
      );
      return {
        name: `vetrina-${size}.pdf`,
        mediaType: 'application/pdf',
        text: Buffer.from(bytes).toString('base64'),
      };
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

  /** Whose purchase may be asked about by mail now, whatever the rule on contacts says. */
  async function dueNow(): Promise<DueReceipt[]> {
    const { on, byMail, afterDays } = await settingsOf(database.read);
    const since = (await settingRow(database.read))?.mail_since ?? null;
    if (!on || !byMail || since === null) return [];
    const now = clock.now();
    const stretch = {
      from: Math.max(since, now - afterDays * dayMs - freshMs),
      to: now - afterDays * dayMs,
      notSince: now - restMs,
    };
    return receiptsDue(database.read, stretch);
  }

  /** Whoever the rule holds back is asked in a later round, as long as the purchase is fresh. */
  async function askByMail(): Promise<void> {
    const { language } = await settings.current();
    for (const due of (await judgedNow()).filter(({ no }) => no === null)) {
      await database.change(async (change) => {
        if ((await inviteOfReceipt(change.db, due.receiptId)) !== undefined) return;
        const { id, intent } = await inviteRow(change, {
          ...{ id: due.receiptId, number: due.number, person_id: due.personId, language, mail: due.mail },
        });
        await outbox.order(change, { intent, kind: inviteAct, subjectId: id });
      });
    }
  }

  /** Who bought and is not asked now, for each reason. */
  async function heldBack() {
    const noes = (await judgedNow()).map(({ no }) => no);
    return contactNoes
      .map((no) => ({ no, people: noes.filter((each) => each === no).length }))
      .filter(({ people }) => people > 0);
  }

  async function judgedNow() {
    const due = await dueNow();
    if (due.length === 0) return [];
    const people = await Promise.all(
      due.map(async ({ personId, mail }) => ({
        ...{ personId, mail, phone: null, granted: await grantedMail(database.read, personId) },
      })),
    );
    const { timeZone } = await settings.current();
    const moment = { now: clock.now(), timeZone };
    const verdicts = await customers.contactRule.judge(database.read, people, 'offers-by-message', moment);
    return due.map((each, place) => ({ ...each, no: verdicts[place]?.no ?? null }));
  }

  const chore: Chore = { name: 'survey-mail', everyMs, run: askByMail };
  return { verbs, chores: [chore] as readonly Chore[] };
}

async function inviteRow(
  { db, at }: Change,
  receipt: {
    readonly id: number;
    readonly number: string;
    readonly person_id: number | null;
    readonly language: string;
    readonly mail: string;
  },
) {
  const [token, intent] = [randomBytes(18).toString('base64url'), `vetrina-${randomUUID()}`];
  const id = await addInvite(db, {
    ...{ token, intent, receipt_id: receipt.id, receipt_number: receipt.number, person_id: receipt.person_id },
    ...{ recipient: receipt.mail, language: receipt.language, state: receipt.mail === '' ? 'by-hand' : 'waiting' },
    ...{
      subject: '',
      body: '',
      handed_at: null,
      sent_at: null,
      reason_code: null,
      reason_details: null,
      created_at: at,
    },
  });
  return { id, token, intent };
}

/** Null: the code on the counter. A token that is nobody's is no page. */
async function invited(db: Reader | Writer, token: string | null) {
  if (token === null) return null;
  const invite = await inviteByToken(db, token);
  if (invite === undefined) throw new Refusal('not-found', { what: 'survey' });
  return (await inviteById(db, invite.id)) ?? null;
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
