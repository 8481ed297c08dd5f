/** Who has to go in and who has to go out, so that the audience is the group of those who allow it. */
import type { SegmentCondition } from '../../../api/segments.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { oneSegment } from '../segments.ts';
import { type AudienceRow, presentIn, sendAway, takeIn, wantedIn } from './audiences.sql.ts';
import { printsOf } from './prints.ts';

export interface Difference {
  readonly out: readonly number[];
  readonly in: readonly (readonly [personId: number, mail: string, phone: string])[];
}

export async function differenceOf(db: Reader | Writer, audience: AudienceRow, now: number): Promise<Difference> {
  const { conditions } = await oneSegment(db, audience.segment_id);
  const wanted = await printsWanted(db, conditions, now);
  const out: number[] = [];
  for (const row of await presentIn(db, audience.id)) {
    const person = row.person_id === null ? undefined : wanted.get(row.person_id);
    // Another address, or joined with somebody who is in already: the row goes, and they come in as they are now.
    if (person === undefined || person.mail !== row.mail || person.phone !== row.phone) out.push(row.id);
    else wanted.delete(row.person_id as number);
  }
  return { out, in: [...wanted].map(([id, { mail, phone }]) => [id, mail, phone] as const) };
}

async function printsWanted(db: Reader | Writer, conditions: readonly SegmentCondition[], now: number) {
  return new Map((await wantedIn(db, conditions, now)).map((person) => [person.id, printsOf(person)]));
}

/** Written down before anything is sent: a lost answer leaves nobody out there whom the shop does not know of. */
export async function writeDown(change: Change, audience: AudienceRow): Promise<void> {
  const difference = await differenceOf(change.db, audience, change.at);
  await sendAway(change.db, difference.out);
  await takeIn(change.db, audience.id, difference.in);
}
