/** The day in a line: what has gone out, and what will go out by itself. */
import type { z } from 'zod';

import type { dayMark } from '../../api/metrics.ts';
import { toInstant } from '../../api/time.ts';
import type { Channels } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';
import type { Listings } from '../listings/index.ts';
import { campaignsStarted, postsOfDay, pricesChanged, registrationsOfDay } from './day-marks.sql.ts';
import { promotionTurns, scheduledTurns } from './promotions.sql.ts';
import { type EventSeats, nameOfPost } from './todos.sql.ts';

export type DayMark = z.infer<typeof dayMark>;

export interface DayParts {
  readonly db: Reader;
  readonly now: number;
  readonly from: number;
  readonly until: number;
  readonly channels: Channels;
  readonly pulse: Awaited<ReturnType<Listings['verbs']['pulse']>>;
  readonly events: readonly EventSeats[];
}

/** Changes with at most this much between them are one mark. */
const togetherMs = 45 * 60_000;

export async function marksOf(parts: DayParts): Promise<DayMark[]> {
  const { db, from, until, now, events } = parts;
  const marks = [
    ...together(await pricesChanged(db, from, until)).map(({ at, count }) => mark(at, 'prices-sent', true, { count })),
    ...(await pricesDue(parts)),
    ...(await promotionTurns(db, from, until)).map(({ at, kind, done, name }) =>
      mark(at, kind, done === 1, { title: name }),
    ),
    ...(await scheduledTurns(db, from, until)).map(({ at, done, count }) =>
      mark(at, 'prices-change', done === 1, { count }),
    ),
    ...(await postsOfDay(db, from, until)).map(({ title, text, published_at, publish_at, created_at }) =>
      mark(published_at ?? publish_at ?? created_at, 'post', published_at !== null, { title: nameOfPost(title, text) }),
    ),
    ...(await campaignsStarted(db, from, until)).map(({ name, started_at }) =>
      mark(started_at ?? from, 'campaign', true, { title: name }),
    ),
    ...events
      .filter(({ startsAt }) => startsAt >= from && startsAt < until)
      .map(({ title, startsAt }) => mark(startsAt, 'event', startsAt <= now, { title })),
    ...(await registrations(parts)),
  ];
  return marks.toSorted((a, b) => a.at.localeCompare(b.at));
}

const mark = (at: number, kind: DayMark['kind'], done: boolean, details: DayMark['details']): DayMark => ({
  at: toInstant(at),
  kind,
  done,
  details,
});

/** A morning at the prices is one mark, not thirty. */
function together(changes: readonly { readonly at: number; readonly count: number }[]) {
  const groups: { at: number; last: number; count: number }[] = [];
  for (const { at, count } of changes) {
    const group = groups.at(-1);
    if (group !== undefined && at - group.last <= togetherMs) {
      group.last = at;
      group.count += count;
    } else groups.push({ at, last: at, count });
  }
  return groups;
}

async function pricesDue({ db, until, channels, pulse }: DayParts): Promise<DayMark[]> {
  if (pulse.dueBy === null || Date.parse(pulse.dueBy.at) >= until) return [];
  const channel = await channels.byId(db, pulse.dueBy.channelId);
  const details = { count: pulse.onTheWay, channel: channel?.name ?? pulse.dueBy.channelId };
  return [{ at: pulse.dueBy.at, kind: 'prices-due', done: false, details }];
}

async function registrations({ db, from, until }: DayParts): Promise<DayMark[]> {
  const { count, latest } = await registrationsOfDay(db, from, until);
  return latest === null ? [] : [mark(latest, 'registration', true, { count })];
}
