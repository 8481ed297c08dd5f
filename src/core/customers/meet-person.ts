import type { Change } from '../database/index.ts';
import { addIdentity, peopleKnownBy } from './identities.sql.ts';
import { makeFindable } from './make-findable.ts';
import { addPerson, fillPerson, personById } from './people.sql.ts';

export interface Meeting {
  readonly name: string;
  /** E.164, lower case: as `settings.toE164` and `mailAddress` give them. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly source: string;
  readonly campaignId: number | null;
  /** When they came to the shop, where that was before it is told; absent: now. */
  readonly cameAt?: number;
}

export interface Met {
  readonly personId: number;
  readonly isNew: boolean;
}

/**
 * Someone gave a name and a way to be reached: the person in the book with that number or address, or a new lead.
 * A known person keeps name and source; only what was unknown is filled in.
 */
export async function meetPerson(change: Change, meeting: Meeting): Promise<Met> {
  const { cameAt = change.at, ...who } = meeting;
  const bearers = await peopleKnownBy(change.db, meeting.phone, meeting.mail);
  const [oldest] = bearers;
  const known = oldest === undefined ? undefined : await personById(change.db, oldest);
  // The number of one and the address of another: they may be one person.
  for (const id of bearers.slice(1)) change.afterwards(makeFindable, id);
  change.announce('customers');
  if (known === undefined) {
    const { campaignId, ...facts } = who;
    const id = await addPerson(change.db, {
      ...facts,
      campaign_id: campaignId,
      stage: 'lead',
      created_at: cameAt,
      last_contact_at: cameAt,
    });
    await remember(change, id, meeting);
    return { personId: id, isNew: true };
  }
  await fillPerson(change.db, known.id, {
    ...(known.phone === null && meeting.phone !== null ? { phone: meeting.phone } : {}),
    ...(known.mail === null && meeting.mail !== null ? { mail: meeting.mail } : {}),
    last_contact_at: Math.max(known.last_contact_at, cameAt),
  });
  await remember(change, known.id, meeting);
  return { personId: known.id, isNew: false };
}

/** What they are found by. */
async function remember(change: Change, personId: number, { phone, mail, source }: Meeting): Promise<void> {
  for (const [kind, value] of [['phone', phone] as const, ['mail', mail] as const])
    if (value !== null) await addIdentity(change.db, { personId, kind, value, source, at: change.at });
  change.afterwards(makeFindable, personId);
}
