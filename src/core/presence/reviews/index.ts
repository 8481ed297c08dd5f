/**
 * What customers write of the shop on Google: read back as it changes, answered with own words or kept texts. An answer
 * is kept at once and stands at Google when the line allows it; the average is Google's own, never one of Vetrina's.
 */
import { OutsideError } from '../../../api/outside.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { reviewsContract, ReviewSummary } from '../../../api/reviews.ts';
import { toInstantOrNull } from '../../../api/time.ts';
import type { Channels } from '../../channels/index.ts';
import type { Change, Grounds } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore, Outbox } from '../../outbox/index.ts';
import { googleState } from '../google.ts';
import { answerReview, discardAnswer, takeAnswerBack } from './answer-review.ts';
import { answerAct, answerPerformer } from './answer-performer.ts';
import { listReviews } from './list-reviews.ts';
import { reviewsReader } from './read-reviews.ts';
import { plainWords, reviewView } from './review-view.ts';
import { countReviews, reviewById, reviewSource, starCounts } from './reviews.sql.ts';
import { addSavedAnswer, changeSavedAnswer, removeSavedAnswer, savedAnswers } from './saved-answers.sql.ts';

const everyMs = { real: 10 * 60_000, practice: 8_000 };

type Parts = Grounds & { readonly practice: boolean; readonly channels: Channels; readonly outbox: Outbox };

export function openReviews(parts: Parts) {
  const { database, practice, channels, outbox } = parts;
  const reader = reviewsReader(parts);
  outbox.onAct(answerAct, answerPerformer(parts));

  const connected = async (): Promise<boolean> => (await googleState(channels, database.read)) !== 'off';
  async function needsAccount(): Promise<void> {
    if (!(await connected())) throw new Refusal('channel-not-connected', { vendor: 'google' });
  }
  async function view(id: number) {
    const row = await reviewById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'review', id });
    return reviewView(row);
  }
  async function changed(id: number, work: (change: Change) => Promise<void>) {
    await database.change(work);
    return view(id);
  }

  async function summary(): Promise<ReviewSummary> {
    const db = database.read;
    const source = await reviewSource(db);
    const counts = new Map((await starCounts(db)).map(({ stars, count }) => [stars, count]));
    const count = (show: 'unanswered' | 'gone') => countReviews(db, { show, stars: undefined, words: '' });
    return {
      connected: await connected(),
      average: source?.average ?? null,
      total: source?.total ?? null,
      byStars: [1, 2, 3, 4, 5].map((stars) => counts.get(stars) ?? 0),
      unanswered: await count('unanswered'),
      gone: await count('gone'),
      readAt: toInstantOrNull(source?.read_at ?? null),
    };
  }

  const verbs: Verbs<typeof reviewsContract> = {
    list: ({ after, limit, show, stars, search }) =>
      listReviews(database.read, { show, stars, words: plainWords(search ?? '') }, after ?? null, limit),
    get: ({ id }) => view(id),
    summary,
    async answer({ id, text }) {
      await needsAccount();
      return changed(id, (change) => answerReview(change, outbox, id, text));
    },
    async takeBack({ id }) {
      await needsAccount();
      return changed(id, (change) => takeAnswerBack(change, outbox, id));
    },
    discard: ({ id }) => changed(id, (change) => discardAnswer(change, id)),
    async refresh() {
      await needsAccount();
      try {
        return { changed: await reader.read() };
      } catch (error) {
        if (error instanceof OutsideError && error.failure.kind === 'sign-in')
          throw new Refusal('sign-in-expired', { vendor: 'google' });
        // Anything else passes, or is said by the doctor of the account: what was read before still stands.
        if (error instanceof OutsideError) return { changed: 0 };
        throw error;
      }
    },
    texts: {
      list: () => savedAnswers(database.read),
      add: (draft) =>
        database.change(async (change) => {
          change.announce('presence');
          return addSavedAnswer(change.db, draft, change.at);
        }),
      change: ({ id, ...draft }) =>
        database.change(async (change) => {
          const text = await changeSavedAnswer(change.db, id, draft, change.at);
          if (text === undefined) throw new Refusal('not-found', { what: 'saved-answer', id });
          change.announce('presence');
          return text;
        }),
      remove: ({ id }) =>
        database.change(async (change) => {
          if (!(await removeSavedAnswer(change.db, id))) throw new Refusal('not-found', { what: 'saved-answer', id });
          change.announce('presence');
          return {};
        }),
    },
  };

  const reading: Chore = {
    name: 'reviews',
    everyMs: practice ? everyMs.practice : everyMs.real,
    // An account just joined shows its reviews at once.
    wokenBy: ['channels'],
    run: () => reader.readWhenDue(),
  };

  return { verbs, chores: [reading] as readonly Chore[] };
}
