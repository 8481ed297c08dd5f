/** The rows that one registration leaves behind, by prepared statements alone: nothing is asked, checked, sealed or sent. */
import type SqliteDatabase from 'better-sqlite3';
import { randomBytes } from 'node:crypto';

export interface BareRegistration {
  readonly formKey: string;
  readonly name: string;
  readonly phone: string;
  readonly ticket: string;
}

/** Makes an event in a shop's file, and answers what writes a registration for it. The file's triggers keep its seats. */
export function bareRegistrations(sqlite: SqliteDatabase.Database): (registration: BareRegistration) => void {
  const now = Date.now();
  sqlite.exec(`
    insert into event (id, slug, title, description, starts_at, place, capacity, seats_per_registration, look, language, closed,
      created_at) values (1, 'degustazione', 'Degustazione', '', ${now + 1e9}, '', 100000, 1, 'wine', 'it', 0, ${now});
    insert into consent_text (id, purpose, language, version, text) values (1, 'event-invitations', 'it', 1, 'Sì');`);
  const person = sqlite.prepare(
    `insert into person (name, phone, mail, stage, source, campaign_id, created_at, last_contact_at)
     values (?, ?, null, 'lead', 'page', null, ?, ?)`,
  );
  const identity = sqlite.prepare(
    `insert into identity (person_id, kind, value, source, at) values (?, 'phone', ?, 'page', ?)`,
  );
  const search = sqlite.prepare('insert into person_search (rowid, name, codes) values (?, ?, ?)');
  const key = sqlite.prepare('insert into person_key (person_id, name_key, phone_tail) values (?, ?, ?)');
  const unlooked = sqlite.prepare('insert into person_unlooked (person_id) values (?)');
  const registered = sqlite.prepare(
    `insert into registration (event_id, name, phone, mail, seats, state, source, form_key, ticket, first_time, at, queue,
       language, person_id) values (1, ?, ?, null, 1, 'confirmed', 'page', ?, ?, 1, ?, ?, 'it', ?)`,
  );
  const contact = sqlite.prepare(
    `insert into contact (person_id, kind, at, facts, actor, channel_id)
     values (?, 'registration', ?, '{"event":"Degustazione","eventId":1,"seats":1,"state":"confirmed"}', 'visitor', null)`,
  );
  const consent = sqlite.prepare(
    `insert into consent (person_id, purpose, granted, text_id, source, at, channel, occasion, given_by, recorded_at, recorded_by,
       salt) values (?, 'event-invitations', 0, 1, 'page', ?, 'any', 'Degustazione', ?, ?, '', ?)`,
  );
  const link = sqlite.prepare(
    `insert into consent_link (kind, consent_id, at, content, digest, seal) values ('consent', ?, ?, '', ?, ?)`,
  );
  let count = 0;
  return ({ formKey, name, phone, ticket }) => {
    const at = Date.now();
    count += 1;
    const { lastInsertRowid: id } = person.run(name, phone, at, at);
    identity.run(id, phone, at);
    registered.run(name, phone, formKey, ticket, at, count, id);
    contact.run(id, at);
    const { lastInsertRowid: consentId } = consent.run(id, at, count, at, randomBytes(12).toString('base64'));
    link.run(consentId, at, randomBytes(32).toString('hex'), randomBytes(32).toString('hex'));
    search.run(id, name, phone);
    key.run(id, name.toLowerCase(), phone.slice(-7));
    unlooked.run(id);
  };
}
