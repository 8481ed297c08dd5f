import { type Change, indexPerson } from '../database/index.ts';
import { addPerson, fillPerson, personByContact } from './people.sql.ts';

export interface Meeting {
  readonly name: string;
  /** E.164, lower case: as `settings.toE164` and `mailAddress` give them. */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly source: string;
  readonly campaignId: number | null;
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
  const known = await personByContact(change.db, meeting.phone, meeting.mail);
  change.announce('customers');
  if (known === undefined) {
    const { campaignId, ...facts } = meeting;
    const added = await addPerson(change.db, {
      ...facts,
      campaign_id: campaignId,
      stage: 'lead',
      created_at: change.at,
      last_contact_at: change.at,
    });
    await indexPerson(change.db, added);
    return { personId: added.id, isNew: true };
  }
  const filled = await fillPerson(change.db, known.id, {
    ...(known.phone === null && meeting.phone !== null ? { phone: meeting.phone } : {}),
    ...(known.mail === null && meeting.mail !== null ? { mail: meeting.mail } : {}),
    last_contact_at: change.at,
  });
  await indexPerson(change.db, filled);
  return { personId: known.id, isNew: false };
}
