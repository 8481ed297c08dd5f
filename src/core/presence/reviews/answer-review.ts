/** What the owner says to a review: kept at once, brought to Google by the outbox, changed and taken back the same way. */
import { randomUUID } from 'node:crypto';

import { Refusal } from '../../../api/refusals.ts';
import { answerBytes, longestAnswer } from '../../../api/without-checks.ts';
import type { Change } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import { answerAct } from './answer-performer.ts';
import { reviewById, type ReviewRow, updateReview } from './reviews.sql.ts';

export async function answerReview(change: Change, outbox: Outbox, id: number, written: string): Promise<void> {
  const text = written.replace(/\r\n?/gu, '\n').trim();
  if (text === '') throw new Refusal('review-answer-empty');
  const bytes = answerBytes(text);
  if (bytes > longestAnswer) throw new Refusal('review-answer-too-long', { bytes, most: longestAnswer });
  const row = await there(change, id);
  // The same words are there already: nothing to send, also after a second click.
  if (row.reply === text && row.wanted === null && row.reply_state !== 'rejected') return;
  if (row.wanted === text && row.failed === 0) return;
  await want(change, outbox, row, text);
}

export async function takeAnswerBack(change: Change, outbox: Outbox, id: number): Promise<void> {
  const row = await there(change, id);
  if (row.reply === null && row.wanted === null) throw new Refusal('review-answer-missing');
  if (row.wanted === '' && row.failed === 0) return;
  await want(change, outbox, row, '');
}

/** What Google shows stays as it is; an act that may still be under way finds itself overtaken. */
export async function discardAnswer(change: Change, id: number): Promise<void> {
  const row = await reviewById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'review', id });
  await updateReview(change.db, id, { wanted: null, intent: null, failed: 0, reason_code: null });
  change.announce('presence');
}

async function there(change: Change, id: number): Promise<ReviewRow> {
  const row = await reviewById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'review', id });
  if (row.gone_at !== null) throw new Refusal('review-gone');
  return row;
}

/** Each wish is an act of its own: the newest one counts, and one that was begun with older words cannot undo it. */
async function want(change: Change, outbox: Outbox, row: ReviewRow, text: string): Promise<void> {
  const intent = randomUUID();
  await outbox.order(change, { intent, kind: answerAct, subjectId: row.id });
  await updateReview(change.db, row.id, { wanted: text, intent, failed: 0, reason_code: null });
  change.announce('presence');
}
