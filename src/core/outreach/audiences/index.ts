/**
 * Groups of customers as audiences of the adverts on Facebook and Instagram: only who allows it, by prints alone. Every
 * quarter of an hour an audience is compared with its group; who took their yes back, or was erased, goes out then.
 */
import { randomUUID } from 'node:crypto';

import type { Audience, audienceVerbs, SegmentAudience } from '../../../api/audiences.ts';
import type { AudienceState } from '../../../api/audience-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { PersonHolder } from '../../customers/index.ts';
import { type Change, noReason, reasonOf, type Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import { oneSegment } from '../segments.ts';
import { type AudienceParts, metaReady, orderAct } from './audience-parts.ts';
import {
  addAudience,
  allAudiences,
  audienceOfSegment,
  type AudienceRow,
  deleteAudience,
  outlookOf,
  peopleIn,
  updateAudience,
} from './audiences.sql.ts';
import { differenceOf } from './compare.ts';
import { performAudiences } from './performers.ts';

const everyMs = 15 * 60_000;
/** How many Facebook recognises is asked again once a day. */
const dayMs = 86_400_000;

/** Prints of who was erased stay until they are out there; they are nobody's without the address. */
export const audiencesOfPeople: PersonHolder = { keeps: { audience_person: {} } };

export function openAudiences(parts: AudienceParts) {
  const { database, clock } = parts;
  performAudiences(parts);

  async function view(row: AudienceRow): Promise<Audience> {
    const people = await peopleIn(database.read, row.id);
    const { id, segment_id: segmentId, name, state, lower, upper } = row;
    return {
      ...{ id, segmentId, name, state: state as AudienceState },
      reason: reasonOf(row),
      people: people.get('in') ?? 0,
      joining: people.get('adding') ?? 0,
      leaving: people.get('leaving') ?? 0,
      recognised: lower === null || upper === null ? null : { lower, upper },
      syncedAt: toInstantOrNull(row.synced_at),
      createdAt: toInstant(row.created_at),
    };
  }

  async function whole(segmentId: number): Promise<SegmentAudience> {
    const { conditions } = await oneSegment(database.read, segmentId);
    const row = await audienceOfSegment(database.read, segmentId);
    return {
      outlook: await outlookOf(database.read, conditions, clock.now()),
      audience: row === undefined ? null : await view(row),
      connected: await metaReady(parts),
    };
  }

  async function make(change: Change, segmentId: number): Promise<void> {
    const { name } = await oneSegment(change.db, segmentId);
    const known = await audienceOfSegment(change.db, segmentId);
    if (known !== undefined && known.state !== 'gone') throw new Refusal('nothing-to-change');
    if (known !== undefined) await deleteAudience(change.db, known.id);
    const row = await addAudience(change.db, {
      ...{ segment_id: segmentId, name: `Vetrina · ${name}`, intent: `v${randomUUID()}`, account: '' },
      ...{ outside_id: null, state: 'making', round: 1, ...noReason },
      ...{ lower: null, upper: null, created_at: change.at, synced_at: null },
    });
    await orderAct(parts, change, row, 'make');
    change.announce('outreach');
  }

  async function remove(change: Change, row: AudienceRow): Promise<void> {
    change.announce('outreach');
    if (row.state === 'gone') return deleteAudience(change.db, row.id);
    await updateAudience(change.db, row.id, { state: 'removing', ...noReason });
    await orderAct(parts, change, row, 'remove');
  }

  async function there(db: Writer, segmentId: number): Promise<AudienceRow> {
    const row = await audienceOfSegment(db, segmentId);
    if (row === undefined) throw new Refusal('not-found', { what: 'audience', id: segmentId });
    return row;
  }

  const verbs: Verbs<typeof audienceVerbs> = {
    async audiences() {
      const views: Audience[] = [];
      for (const row of await allAudiences(database.read)) views.push(await view(row));
      return views;
    },
    audienceOutlook: ({ conditions }) => outlookOf(database.read, conditions, clock.now()),
    segmentAudience: ({ id }) => whole(id),
    async makeAudience({ id }) {
      if (!(await metaReady(parts))) throw new Refusal('channel-not-connected', { vendor: 'meta' });
      await database.change((change) => make(change, id));
      return whole(id);
    },
    async refreshAudience({ id }) {
      await database.change(async (change) => {
        const row = await there(change.db, id);
        const act = { making: 'make', live: 'sync', removing: 'remove', gone: null } as const;
        const what = act[row.state as AudienceState];
        if (what !== null) await orderAct(parts, change, row, what);
        change.announce('outreach');
      });
      return whole(id);
    },
    async removeAudience({ id }) {
      await database.change(async (change) => remove(change, await there(change.db, id)));
      return whole(id);
    },
  };

  /** Only what differs is ordered: an audience that is as it should be costs one look. */
  const follow: Chore = {
    name: 'audiences',
    everyMs,
    wokenBy: [],
    async run() {
      for (const row of await allAudiences(database.read)) {
        if (row.state !== 'live') continue;
        const now = clock.now();
        const { out, in: coming } = await differenceOf(database.read, row, now);
        const people = await peopleIn(database.read, row.id);
        const waiting = (people.get('adding') ?? 0) + (people.get('leaving') ?? 0);
        const old = row.synced_at === null || row.synced_at < now - dayMs;
        if (out.length + coming.length + waiting === 0 && !old) continue;
        await database.change(async (change) => {
          await orderAct(parts, change, row, 'sync');
          change.announce('outreach');
        });
      }
    },
  };
  return { verbs, chores: [follow] as readonly Chore[] };
}

/** Refuses `segment-has-audience`: who is in it out there would stay without anybody to take them out. */
export async function noAudienceOf(db: Writer, segment: { readonly id: number; readonly name: string }): Promise<void> {
  const row = await audienceOfSegment(db, segment.id);
  if (row === undefined) return;
  if (row.state !== 'gone') throw new Refusal('segment-has-audience', { name: segment.name });
  await deleteAudience(db, row.id);
}
