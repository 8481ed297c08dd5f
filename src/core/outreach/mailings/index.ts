/**
 * Letters to a group of people: written in up to three languages, looked at, tried, and then sent to each once by the
 * shop's own mail server. Everybody finds the way out in each of them, and leaving is written down as what it is.
 */
import { randomUUID } from 'node:crypto';

import type { ContactPurpose } from '../../../api/contact-rule-words.ts';
import type { Mailing, mailingVerbs } from '../../../api/mailings.ts';
import type { MailingState } from '../../../api/mailing-words.ts';
import type { SegmentCondition } from '../../../api/segments.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { PersonHolder } from '../../customers/index.ts';
import { type Change, noReason, type Reader, reasonOf, type Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import { composed, sampleName, textFor } from './compose.ts';
import { act, type MailingParts } from './mailing-parts.ts';
import { languageOf, mailingPerformer } from './mailing-performer.ts';
import {
  addMailing,
  addTrial,
  allMailings,
  boughtAfter,
  countLeft,
  countLetters,
  deleteMailing,
  firstTrouble,
  letterByToken,
  type LetterRow,
  mailingById,
  type MailingRow,
  markLetter,
  putTexts,
  sentenceAllowed,
  textsOf,
  updateMailing,
} from './mailings.sql.ts';
import { holdLetters, planLetters, sendingChore } from './send-mailings.ts';
import { outlookOf } from './whom.ts';

/** A purchase within so long after a letter is counted beside it. */
const boughtWithinMs = 14 * 86_400_000;

/** Letters stay counted without whom they went to. */
export const mailingsOfPeople: PersonHolder = { keeps: { mailing_letter: { recipient: '', token: null } } };

export function openMailings(parts: MailingParts) {
  const { database, clock, settings, customers, outbox, mailer, publicBase, practice } = parts;
  outbox.onAct(act, mailingPerformer(parts));

  async function row(db: Reader | Writer, id: number): Promise<MailingRow> {
    const found = await mailingById(db, id);
    if (found === undefined) throw new Refusal('not-found', { what: 'mailing', id });
    return found;
  }
  const draftOf = async (db: Writer, id: number): Promise<MailingRow> => {
    const found = await row(db, id);
    if (found.state !== 'draft') throw new Refusal('mailing-not-a-draft', { name: found.name });
    return found;
  };

  async function view(found: MailingRow): Promise<Mailing> {
    const { id, name, state } = found;
    const trouble = state === 'draft' ? undefined : await firstTrouble(database.read, id);
    return {
      ...{ id, name, purpose: found.purpose as ContactPurpose, state: state as MailingState },
      conditions: JSON.parse(found.conditions) as SegmentCondition[],
      texts: await textsOf(database.read, id),
      startedAt: toInstantOrNull(found.started_at),
      createdAt: toInstant(found.created_at),
      counts: state === 'draft' ? null : await countsOf(id),
      reason: reasonOf(trouble),
    };
  }

  async function countsOf(id: number): Promise<NonNullable<Mailing['counts']>> {
    const counted = new Map((await countLetters(database.read, id)).map(({ state, letters }) => [state, letters]));
    const of = (...states: string[]): number => states.reduce((sum, state) => sum + (counted.get(state) ?? 0), 0);
    return {
      planned: of('planned', 'waiting'),
      sent: of('sent', 'tray'),
      refused: of('refused'),
      unsure: of('unsure'),
      failed: of('failed'),
      skipped: of('skipped'),
      unsubscribed: await countLeft(database.read, id),
      ...(await boughtAfter(database.read, id, boughtWithinMs)),
    };
  }

  /** From one of these states into another; anything else is nothing to change. */
  async function turn(
    id: number,
    from: readonly MailingState[],
    to: MailingState,
    work: (change: Change, found: MailingRow) => Promise<void> = async () => {},
  ): Promise<Mailing> {
    await database.change(async (change) => {
      const found = await row(change.db, id);
      if (!from.includes(found.state as MailingState)) throw new Refusal('nothing-to-change');
      await work(change, found);
      await updateMailing(change.db, id, { state: to });
      change.announce('outreach');
    });
    return view(await row(database.read, id));
  }

  async function mailIsThere(): Promise<void> {
    if (!((await mailer()?.ready()) ?? false)) throw new Refusal('mail-not-set-up');
  }

  async function heldBy(db: Reader | Writer, token: string): Promise<LetterRow> {
    const letter = await letterByToken(db, token);
    if (letter === undefined) throw new Refusal('not-found', { what: 'letter', id: null });
    return letter;
  }

  const verbs: Verbs<typeof mailingVerbs> = {
    async mailings() {
      const views: Mailing[] = [];
      for (const found of await allMailings(database.read)) views.push(await view(found));
      return views;
    },
    mailing: async ({ id }) => view(await row(database.read, id)),
    async saveMailing({ id, name, purpose, conditions, texts }) {
      const saved = await database.change(async (change) => {
        const columns = { name, purpose, conditions: JSON.stringify(conditions) };
        if (id != null) {
          await draftOf(change.db, id);
          await updateMailing(change.db, id, columns);
        }
        const fresh = { ...columns, state: 'draft', started_at: null, created_at: change.at };
        const mailingId = id ?? (await addMailing(change.db, fresh));
        const once = texts.filter(
          ({ language }, place) => texts.findIndex((each) => each.language === language) === place,
        );
        await putTexts(change.db, mailingId, once);
        change.announce('outreach');
        return mailingId;
      });
      return view(await row(database.read, saved));
    },
    async previewMailing(text) {
      const { shopName } = await settings.current();
      return composed(text, { name: sampleName[text.language], shop: shopName }, `${await publicBase()}/u/…`);
    },
    async trialMailing({ id, language }) {
      const to = (await mailer()?.ownAddress()) ?? null;
      if (to === null) throw new Refusal('mail-not-set-up');
      await database.change(async (change) => {
        await row(change.db, id);
        const intent = `vetrina-${randomUUID()}`;
        const text = textFor(await textsOf(change.db, id), language);
        const letterId = await addTrial(change.db, {
          ...{ mailing_id: id, person_id: null, recipient: to, language: text?.language ?? language, intent },
          ...{ token: null, state: 'waiting', handed_at: null, sent_at: null, ...noReason },
          ...{ unsubscribed_at: null, trial: 1 as const },
        });
        await outbox.order(change, { intent, kind: act, subjectId: letterId });
      });
      await outbox.perform();
      return { to };
    },
    async mailingOutlook({ id }) {
      const { purpose, conditions, texts } = await view(await row(database.read, id));
      const { timeZone } = await settings.current();
      const wanted = { purpose, conditions, texts };
      return outlookOf(database.read, customers.contactRule, wanted, { now: clock.now(), timeZone });
    },
    async startMailing({ id }) {
      await mailIsThere();
      const { timeZone } = await settings.current();
      return turn(id, ['draft'], 'sending', async (change) => {
        await planLetters(change, parts, await draftOf(change.db, id), timeZone);
        await updateMailing(change.db, id, { started_at: change.at });
      });
    },
    pauseMailing: ({ id }) => turn(id, ['sending'], 'paused', (change) => holdLetters(change, parts, id, 'planned')),
    resumeMailing: ({ id }) => turn(id, ['paused'], 'sending'),
    stopMailing: ({ id }) =>
      turn(id, ['sending', 'paused'], 'stopped', (change) => holdLetters(change, parts, id, 'skipped')),
    async removeMailing({ id }) {
      await database.change(async (change) => {
        await draftOf(change.db, id);
        await deleteMailing(change.db, id);
        change.announce('outreach');
      });
      return {};
    },
    async unsubscribePage({ token }) {
      const letter = await heldBy(database.read, token);
      const { shopName } = await settings.current();
      return { shopName, language: languageOf(letter), practice, done: letter.unsubscribed_at !== null };
    },
    async unsubscribe({ token }) {
      await database.change(async (change) => {
        const letter = await heldBy(change.db, token);
        if (letter.unsubscribed_at !== null || letter.person_id === null) return;
        const { purpose, name } = await row(change.db, letter.mailing_id);
        const said = await sentenceAllowed(change.db, letter.person_id, purpose);
        await markLetter(change.db, letter.id, { unsubscribed_at: change.at });
        await customers.recordConsent(change, {
          ...{ personId: letter.person_id, purpose: purpose as ContactPurpose, channel: 'mail', granted: false },
          ...{ text: said?.text ?? name, language: languageOf({ language: said?.language ?? letter.language }) },
          ...{ source: 'mail', occasion: name },
        });
        change.announce('outreach');
      });
      return {};
    },
  };
  return { verbs, chores: [sendingChore(parts)] as readonly Chore[] };
}
