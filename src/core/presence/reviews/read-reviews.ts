/**
 * Google's reviews read back: what is new or was changed comes first and is read until what is known already; once a
 * day, and when the number of reviews does not tally, everything is read, so that those taken away are noticed.
 */
import { OutsideError } from '../../../api/outside.ts';
import type { Channels, ReviewPage } from '../../channels/index.ts';
import type { Grounds } from '../../database/index.ts';
import { askGoogle, googleState } from '../google.ts';
import { recordReviews } from './record-reviews.ts';
import {
  forgetGone,
  forgetReviews,
  knownReviews,
  type ReviewSource,
  reviewSource,
  saveReviewSource,
  updateReview,
} from './reviews.sql.ts';

const dayMs = 24 * 60 * 60_000;
const pauseAfterFailureMs = { real: 10 * 60_000, practice: 4_000 };
/** Missing ones asked for by name in one reading: a place that lost hundreds at once is worked off over the day. */
const mostAskedFor = 25;
/** What was taken away at Google is told for a month, then forgotten. */
const goneKeptMs = 30 * dayMs;
/** More pages than any shop has: an answer that always names a next page must end somewhere. */
const mostPages = 400;
/** A part of the account may be missing while the reviews can be read. */
const works: ReadonlySet<string> = new Set(['ready', 'problem']);

type Parts = Grounds & { readonly practice: boolean; readonly channels: Channels };

export function reviewsReader({ database, clock, log, practice, channels }: Parts) {
  let restsUntil = 0;

  const page = (after: string | null): Promise<ReviewPage> =>
    askGoogle(channels, database.read, 'reviews', (reviews) => reviews.page(after));

  /** Answers how many reviews are new or were changed. Fails with Google's OutsideError. */
  async function read(): Promise<number> {
    const first = await page(null);
    const before = await sourceOf(first.place);
    const quick = await readPages(first, before?.read_until ?? 0);
    let changed = quick.changed;
    const known = (await knownReviews(database.read)).length;
    const tallies = before !== null && quick.last.total - known === before.full_total - before.full_known;
    // A short list was read whole already.
    const full = quick.complete || before?.full_at == null || clock.now() - before.full_at >= dayMs || !tallies;
    if (full) {
      const all = quick.complete ? quick : await readPages(await page(null), 0);
      changed += (quick === all ? 0 : all.changed) + (await noticeGone(all.names));
    }
    await save(quick.last, quick.newest, before, full);
    return changed;
  }

  /** What is known of this place; reviews of another one are forgotten. */
  async function sourceOf(place: string): Promise<ReviewSource | null> {
    const source = await reviewSource(database.read);
    if (source === undefined || source.place === place) return source ?? null;
    await database.change(async (change) => {
      await forgetReviews(change.db);
      change.announce('presence');
    });
    return null;
  }

  /** Page by page, each kept at once; ends where everything older has been read before. */
  async function readPages(first: ReviewPage, until: number) {
    const names = new Set<string>();
    let [changed, newest, current, complete] = [0, until, first, false];
    for (let pages = 1; ; pages++) {
      const { reviews, next } = current;
      for (const { name, updatedAt } of reviews) {
        names.add(name);
        newest = Math.max(newest, Date.parse(updatedAt));
      }
      changed += await record(current);
      const oldest = Math.min(...reviews.map(({ updatedAt }) => Date.parse(updatedAt)));
      complete = next === null;
      // Two of the same moment may stand on two pages: only what is older than the mark is surely known.
      if (next === null || pages >= mostPages || (until > 0 && oldest < until)) break;
      current = await page(next);
    }
    return { names, changed, newest, last: current, complete };
  }

  async function record({ reviews }: ReviewPage): Promise<number> {
    return database.change(async (change) => {
      const changed = await recordReviews(change, reviews);
      if (changed > 0) change.announce('presence');
      return changed;
    });
  }

  /** One that the list left out is only gone when Google says so of itself: pages shift while they are read. */
  async function noticeGone(seen: ReadonlySet<string>): Promise<number> {
    const missing = (await knownReviews(database.read)).filter(({ name }) => !seen.has(name)).slice(0, mostAskedFor);
    let gone = 0;
    for (const { id, name } of missing) {
      const there = await askGoogle(channels, database.read, 'reviews', (reviews) => reviews.read(name));
      if (there !== null) continue;
      gone += 1;
      await database.change(async (change) => {
        await updateReview(change.db, id, { gone_at: change.at });
        change.announce('presence');
      });
    }
    return gone;
  }

  async function save(last: ReviewPage, newest: number, before: ReviewSource | null, full: boolean): Promise<void> {
    await database.change(async (change) => {
      if (full) await forgetGone(change.db, change.at - goneKeptMs);
      const moved = before === null || before.average !== last.average || before.total !== last.total;
      await saveReviewSource(change.db, {
        place: last.place,
        average: last.average,
        total: last.total,
        read_at: change.at,
        read_until: newest,
        full_at: full ? change.at : (before?.full_at ?? null),
        full_total: full ? last.total : (before?.full_total ?? 0),
        full_known: full ? (await knownReviews(change.db)).length : (before?.full_known ?? 0),
      });
      if (moved) change.announce('presence');
    });
  }

  async function readWhenDue(): Promise<void> {
    if (clock.now() < restsUntil || !works.has(await googleState(channels, database.read))) return;
    try {
      await read();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { failure } = error;
      log.info({ failure: failure.kind, code: failure.code }, 'the reviews could not be read');
      const named = failure.kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
      restsUntil = Math.max(named, clock.now() + (practice ? pauseAfterFailureMs.practice : pauseAfterFailureMs.real));
    }
  }

  return { read, readWhenDue };
}
