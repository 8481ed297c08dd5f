import type { Selectable } from 'kysely';

import type { Person, PersonRow, Purchases } from '../../api/customers.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { PersonTable, Reader } from '../database/index.ts';
import { standingOf } from './consent-standing.ts';
import { consentsOf } from './consents.sql.ts';
import { contactsOf } from './contacts.sql.ts';
import { identitiesOf } from './identities.sql.ts';
import { mergesOf, type PersonRecord } from './merges.sql.ts';
import { stepsOfPerson } from './next-steps.ts';
import { campaignOf, firstContactOf, personById } from './people.sql.ts';

/** What somebody bought, told by the domain that knows. */
export type PurchasesOf = (db: Reader, personId: number) => Promise<Purchases>;

type ConsentMark = { readonly granted: boolean; readonly at: string } | null;

export function rowOf(person: Selectable<PersonTable>, consent: ConsentMark): PersonRow {
  return {
    id: person.id,
    name: person.name,
    phone: person.phone,
    mail: person.mail,
    stage: person.stage as PersonRow['stage'],
    source: person.source,
    campaignId: person.campaign_id,
    consent,
    createdAt: toInstant(person.created_at),
    lastContactAt: toInstant(person.last_contact_at),
  };
}

/** One person whole: consents and timeline, newest first. */
export async function personView(db: Reader, id: number, purchasesOf: PurchasesOf): Promise<Person> {
  const person = await personById(db, id);
  if (person === undefined) throw new Refusal('not-found', { what: 'person', id });
  const said = await consentsOf(db, id);
  const consents = said.map((row) => ({
    id: row.id,
    purpose: row.purpose as Person['consents'][number]['purpose'],
    channel: row.channel as Person['consents'][number]['channel'],
    granted: row.granted === 1,
    text: row.text,
    textVersion: row.version,
    language: row.language as Person['consents'][number]['language'],
    source: row.source,
    occasion: row.occasion,
    at: toInstant(row.at),
    recordedAt: toInstant(row.recorded_at),
    recordedBy: row.recorded_by,
  }));
  const allowed = standingOf(said.map((row) => ({ ...row, granted: row.granted === 1 }))).map((now) => ({
    ...now,
    at: now.at === null ? null : toInstant(now.at),
  }));
  const invitations = consents.find((consent) => consent.purpose === 'event-invitations');
  const contacts = (await contactsOf(db, id)).map((row) => ({
    id: row.id,
    kind: row.kind as Person['contacts'][number]['kind'],
    at: toInstant(row.at),
    facts: JSON.parse(row.facts) as Person['contacts'][number]['facts'],
    actor: row.actor,
    channelId: row.channel_id,
  }));
  const identities = (await identitiesOf(db, id)).map(({ kind, value }) => ({ kind, value }));
  const joined = (await mergesOf(db, id)).map(({ id: mergeId, at, actor, gone }) => ({
    ...{ id: mergeId, at: toInstant(at), actor, name: (JSON.parse(gone) as PersonRecord).name },
  }));
  const mark = invitations === undefined ? null : { granted: invitations.granted, at: invitations.at };
  const first = await firstContactOf(db, id);
  const firstContact =
    first === undefined ? null : { askedAt: toInstant(first.askedAt), answeredAt: toInstantOrNull(first.answeredAt) };
  const more = {
    nextSteps: await stepsOfPerson(db, id),
    campaign: await campaignOf(db, person.campaign_id),
    firstContact,
  };
  return {
    ...rowOf(person, mark),
    ...more,
    consents,
    allowed,
    contacts,
    identities,
    joined,
    ...(await purchasesOf(db, id)),
  };
}
