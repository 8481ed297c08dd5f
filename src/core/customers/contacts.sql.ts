import { addedOnce, builtOnce, type ContactTable, type Reader, type Writer } from '../database/index.ts';
import type { Insertable } from 'kysely';

export const addContact = addedOnce((db, contact: Insertable<ContactTable>) =>
  db.insertInto('contact').values(contact),
);

/** A slip: what was written at that moment goes again. */
export const dropContact = (
  db: Writer,
  entry: { readonly personId: number; readonly kind: ContactTable['kind']; readonly at: number },
) =>
  db
    .deleteFrom('contact')
    .where('person_id', '=', entry.personId)
    .where('kind', '=', entry.kind)
    .where('at', '=', entry.at)
    .execute();

/** What happened earlier does not make the last contact older. */
export const touchPerson: (db: Writer, touch: { personId: number; at: number }) => Promise<unknown> = builtOnce(
  (db, { personId, at }: { personId: number; at: number }) =>
    db.updateTable('person').set({ last_contact_at: at }).where('id', '=', personId).where('last_contact_at', '<', at),
);

export const contactsOf = (db: Reader, personId: number) =>
  db
    .selectFrom('contact')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
