import type { Person } from '../../api/customers.ts';
import type { Change } from '../database/index.ts';
import { addContact, touchPerson } from './contacts.sql.ts';

export interface ContactEntry {
  readonly personId: number;
  readonly kind: Person['contacts'][number]['kind'];
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly actor: string;
  /** When it happened, milliseconds; absent: now. */
  readonly at?: number;
  /** The channel that it came through, where it is known. */
  readonly channelId?: string | null | undefined;
}

/** One entry of a person's timeline, written by the domain where it happened. */
export async function recordContact(
  change: Change,
  { personId, kind, facts, actor, at = change.at, channelId }: ContactEntry,
): Promise<void> {
  const told = { facts: JSON.stringify(facts), actor, channel_id: channelId ?? null };
  await addContact(change.db, { person_id: personId, kind, at, ...told });
  await touchPerson(change.db, { personId, at });
  change.announce('customers');
}
