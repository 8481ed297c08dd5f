/**
 * Who is asked about a purchase: by mail some days after it, by itself, or by a link that somebody at the counter hands
 * over. One receipt is asked about once, one person at most once in thirty days.
 */
import { randomBytes, randomUUID } from 'node:crypto';

import { contactNoes } from '../../../api/contact-rule-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Change, noReason } from '../../database/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { receiptRow } from '../counter/counter.sql.ts';
import { inviteAct, invitePerformer } from './invite-performer.ts';
import type { SatisfactionParts } from './parts.ts';
import { grantedMail, settingsOf } from './settings.ts';
import { addInvite, type DueReceipt, inviteOfReceipt, receiptsDue, settingRow } from './survey.sql.ts';

const dayMs = 86_400_000;
/** Nobody is asked twice within it. */
const restMs = 30 * dayMs;
/** A purchase of longer ago is not asked about any more. */
const freshMs = 14 * dayMs;
const everyMs = 15 * 60_000;

export function openInvites(parts: SatisfactionParts) {
  const { database, clock, settings, customers, outbox } = parts;
  outbox.onAct(inviteAct, invitePerformer(parts));

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
    const allowed = await grantedMail(
      database.read,
      due.map(({ personId }) => personId),
    );
    const people = due.map(({ personId, mail }) => ({
      ...{ personId, mail, phone: null, granted: allowed.get(personId) ?? null },
    }));
    const { timeZone } = await settings.current();
    const moment = { now: clock.now(), timeZone };
    const verdicts = await customers.contactRule.judge(database.read, people, 'offers-by-message', moment);
    return due.map((each, place) => ({ ...each, no: verdicts[place]?.no ?? null }));
  }

  const chore: Chore = { name: 'survey-mail', everyMs, run: askByMail };
  return {
    chore,
    heldBack,
    /** The link of this purchase, for whoever hands it over: the one that was made before, or a new one. */
    async tokenFor(receiptId: number): Promise<string> {
      const { language } = await settings.current();
      return database.change(async (change) => {
        const known = await inviteOfReceipt(change.db, receiptId);
        if (known !== undefined) return known.token;
        const receipt = await receiptRow(change.db, receiptId);
        if (receipt === undefined) throw new Refusal('not-found', { what: 'receipt', id: receiptId });
        return (await inviteRow(change, { ...receipt, language, mail: '' })).token;
      });
    },
  };
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
      ...noReason,
      created_at: at,
    },
  });
  return { id, token, intent };
}
