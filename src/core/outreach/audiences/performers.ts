/** How an audience is made, brought up to the group, and taken away. Each can be said twice without harm. */
import { OutsideError } from '../../../api/outside.ts';
import type { AudiencesPort } from '../../channels/index.ts';
import { type Change, keptReason, noReason } from '../../database/index.ts';
import type { Answer, Performer } from '../../outbox/index.ts';
import { askMeta, acts, type AudienceParts, metaReady, orderAct } from './audience-parts.ts';
import {
  audienceById,
  type AudienceRow,
  cameIn,
  deleteAudience,
  forgetPeople,
  inState,
  updateAudience,
  wentOut,
} from './audiences.sql.ts';
import { writeDown } from './compare.ts';

/** Meta takes ten thousand; half of it is answered well within a call's time. */
const peopleAtOnce = 5000;
/** Longer than Meta's own answer takes: what it does not list by then never arrived. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

export function performAudiences(parts: AudienceParts): void {
  const { database, outbox, practice } = parts;

  const rowOf = async (id: number): Promise<AudienceRow | undefined> => audienceById(database.read, id);

  const common = {
    lane: 'meta',
    domain: 'outreach',
    settlesAfterMs: practice ? settlesAfterMs.practice : settlesAfterMs.real,
    ready: () => metaReady(parts),
    async failed(change: Change, { subjectId }: { subjectId: number }, reason: Parameters<Performer['failed']>[2]) {
      await say(change, subjectId, reason);
      if (reason.code !== 'audience-gone') return;
      await forgetPeople(change.db, subjectId);
      await updateAudience(change.db, subjectId, { state: 'gone', outside_id: null });
    },
    waits: (change: Change, { subjectId }: { subjectId: number }, reason: Parameters<Performer['waits']>[2]) =>
      say(change, subjectId, reason),
  } as const;

  /** Made: filled at once, or, where the shop thought better of it, taken away again by the act that waits behind this. */
  const made =
    (id: number, outsideId: string, account: string): Answer =>
    async (change) => {
      const row = await audienceById(change.db, id);
      if (row === undefined) return;
      const state = row.state === 'making' ? 'live' : row.state;
      await updateAudience(change.db, id, { ...noReason, outside_id: outsideId, account, state });
      if (state === 'live') await orderAct(parts, change, row, 'sync');
    };

  outbox.onAct(acts.make, {
    ...common,
    async find({ subjectId }) {
      const row = await rowOf(subjectId);
      if (row === undefined) return async () => {};
      return askMeta(parts, async (port) => {
        const found = await port.find(row.intent);
        return found === null ? null : made(subjectId, found, port.account());
      });
    },
    async act({ subjectId }) {
      const row = await rowOf(subjectId);
      if (row === undefined || row.outside_id !== null || row.state !== 'making') return async () => {};
      return askMeta(parts, async (port) => {
        const account = port.account();
        return made(subjectId, await port.create({ intent: row.intent, name: row.name }), account);
      });
    },
  });

  outbox.onAct(acts.sync, {
    ...common,
    find: async () => null,
    async act({ subjectId }) {
      const row = await rowOf(subjectId);
      if (row === undefined || row.state !== 'live' || row.outside_id === null) return async () => {};
      const outsideId = row.outside_id;
      return askMeta(parts, async (port) => {
        sameAccount(row, port);
        await database.change((change) => writeDown(change, row));
        await goOut(row.id, outsideId, port);
        await comeIn(row.id, outsideId, port);
        const recognised = await port.recognised(outsideId);
        return async (change) => {
          const now = await audienceById(change.db, row.id);
          const counts = { lower: recognised?.lower ?? null, upper: recognised?.upper ?? null };
          if (now !== undefined)
            await updateAudience(change.db, row.id, {
              ...{ ...noReason, ...counts, round: now.round + 1, synced_at: change.at },
            });
        };
      });
    },
  });

  /** Those who go first: whoever shares an address with them has to come in again. */
  async function goOut(id: number, outsideId: string, port: AudiencesPort): Promise<void> {
    for (;;) {
      const some = await inState(database.read, id, 'leaving', peopleAtOnce);
      if (some.length === 0) return;
      await port.remove(outsideId, some);
      await database.change((change) => wentOut(change.db, id, some));
    }
  }

  async function comeIn(id: number, outsideId: string, port: AudiencesPort): Promise<void> {
    for (;;) {
      const some = await inState(database.read, id, 'adding', peopleAtOnce);
      if (some.length === 0) return;
      await port.add(outsideId, some);
      await database.change((change) =>
        cameIn(
          change.db,
          some.map((each) => each.id),
        ),
      );
    }
  }

  outbox.onAct(acts.remove, {
    ...common,
    find: async () => null,
    async act({ subjectId }) {
      const row = await rowOf(subjectId);
      if (row === undefined || row.state !== 'removing') return async () => {};
      return askMeta(parts, async (port) => {
        if (row.outside_id !== null) sameAccount(row, port);
        // Its making may have arrived without an answer.
        const outsideId = row.outside_id ?? (await port.find(row.intent));
        if (outsideId !== null) await port.delete(outsideId);
        return async (change) => void (await deleteAudience(change.db, row.id));
      });
    },
  });
}

async function say(change: Change, id: number, { code, details }: Parameters<Performer['failed']>[2]): Promise<void> {
  await updateAudience(change.db, id, keptReason({ code, details }));
}

/** What stands in another account is not ours to touch. */
function sameAccount({ account }: AudienceRow, port: AudiencesPort): void {
  if (port.account() === account) return;
  const failure = { kind: 'needs-you', code: 'audience-other-account', details: { account }, detail: '' } as const;
  throw new OutsideError(failure);
}
