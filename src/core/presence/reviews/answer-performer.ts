/** How an answer comes to stand at Google: looked up where an earlier call's answer was lost, then put there. */
import { OutsideError } from '../../../api/outside.ts';
import type { Channels, ReviewReplyState } from '../../channels/index.ts';
import type { Grounds, Reader, Writer } from '../../database/index.ts';
import type { Act, Answer, Performer } from '../../outbox/index.ts';
import { nextEditAt, oneEdit } from '../edit-pace.ts';
import { askGoogle, googleState } from '../google.ts';
import { reviewById, type ReviewRow, updateReview } from './reviews.sql.ts';
import { replyColumns } from './review-view.ts';

export const answerAct = 'review-answer';

/** Longer than Google's own answer takes. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

type Parts = Grounds & { readonly practice: boolean; readonly channels: Channels };

export function answerPerformer({ database, clock, practice, channels }: Parts): Performer {
  /** The review and what is to stand under it; null where a later wish has overtaken this act. */
  async function wish(
    { intent, subjectId }: Act,
    db: Reader | Writer = database.read,
  ): Promise<{ row: ReviewRow; text: string } | null> {
    const row = await reviewById(db, subjectId);
    if (row === undefined || row.intent !== intent || row.wanted === null) return null;
    return { row, text: row.wanted };
  }

  function record(act: Act, reply: ReviewReplyState | null): Answer {
    return async (change) => {
      const row = await reviewById(change.db, act.subjectId);
      if (row === undefined) return;
      const done = row.intent === act.intent ? { wanted: null, intent: null, failed: 0, reason_code: null } : {};
      await updateReview(change.db, row.id, { ...replyColumns(reply), ...done });
    };
  }

  return {
    lane: 'google',
    domain: 'presence',
    settlesAfterMs: practice ? settlesAfterMs.practice : settlesAfterMs.real,
    opensAt: () => nextEditAt(database.read, 'answer', clock.now()),
    async ready() {
      const state = await googleState(channels, database.read);
      return state === 'ready' || state === 'problem';
    },
    async find(act) {
      const wanted = await wish(act);
      if (wanted === null) return nothing;
      const { row, text } = wanted;
      const there = await askGoogle(channels, database.read, 'reviews', (reviews) => reviews.read(row.name));
      if (there === null) throw gone();
      return tidy(there.reply?.text ?? '') === tidy(text) ? record(act, there.reply) : null;
    },
    async act(act) {
      const wanted = await wish(act);
      if (wanted === null) return nothing;
      const { row, text } = wanted;
      const reply = await askGoogle(channels, database.read, 'reviews', async (reviews) => {
        if (text !== '') return oneEdit(database, () => reviews.answer(row.name, text));
        await oneEdit(database, () => reviews.takeBack(row.name));
        return null;
      });
      return record(act, reply);
    },
    async failed(change, act, { code }) {
      if ((await wish(act, change.db)) === null) return;
      const lost = code === 'review-gone' ? { gone_at: change.at } : {};
      await updateReview(change.db, act.subjectId, { failed: 1, reason_code: code, ...lost });
    },
    async waits(change, act, { code }) {
      if ((await wish(act, change.db)) !== null) await updateReview(change.db, act.subjectId, { reason_code: code });
    },
  };
}

const nothing: Answer = async () => {};

const gone = (): OutsideError =>
  new OutsideError({ kind: 'needs-you', code: 'review-gone', details: {}, detail: 'the review is not there any more' });

/** Google may tidy blanks and ends of lines. */
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
