import type { ContactTable, Reader, Writer } from '../database/index.ts';
import type { Insertable } from 'kysely';

export const addContact = (db: Writer, contact: Insertable<ContactTable>) =>
  db.insertInto('contact').values(contact).execute();

export const touchPerson = (db: Writer, personId: number, at: number) =>
  db.updateTable('person').set({ last_contact_at: at }).where('id', '=', personId).execute();

export const contactsOf = (db: Reader, personId: number) =>
  db
    .selectFrom('contact')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
