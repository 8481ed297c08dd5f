/** Who comes. */
import type { Generated } from 'kysely';
import type { Bit } from './bit.ts';

export interface EventTable {
  id: Generated<number>;
  slug: string;
  title: string;
  description: string;
  starts_at: number;
  ends_at: number | null;
  place: string;
  /** Its own address; all three empty: the shop's. */
  street: Generated<string>;
  postcode: Generated<string>;
  town: Generated<string>;
  capacity: number;
  seats_per_registration: number;
  look: string;
  language: string;
  closed: Bit;
  created_at: number;
  /** How long a free seat is held for the next in line. */
  hold_hours: Generated<number>;
  /** Milliseconds; null: it takes place. */
  called_off_at: Generated<number | null>;
  /** From when the page takes registrations; null: at once. */
  opens_at: Generated<number | null>;
  /** Until when; null: until it starts. */
  closes_at: Generated<number | null>;
  /** When it was put away; null: it stands in the list. */
  archived_at: Generated<number | null>;
  /** Id of its picture; null: its drawing. */
  picture: Generated<string | null>;
  /** What the picture shows, for who does not see it. */
  picture_alt: Generated<string>;
}

/** Kept by the file itself, with every row of `registration` and `check_in`: it is only read. */
export interface EventSeatsTable {
  event_id: number;
  /** Seats confirmed or held, and those of people who came in without a name. */
  taken: number;
  /** Registrations in line. */
  waiting: number;
  /** Registrations for which a seat is held. */
  held: number;
  /** The highest `queue` that was ever given; who comes next stands behind it. */
  last_in_line: number;
}

/** Signs the forms of the public pages; one row, base64url. */
export interface FormKeyTable {
  id: number;
  secret: string;
}

export interface EventPictureTable {
  /** Digest of its bytes. */
  id: string;
  media_type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
  created_at: number;
}

/** The event's own words for the consent; the highest version holds. */
export interface EventConsentTable {
  event_id: number;
  version: number;
  /** JSON: a text by language; empty: the usual one. */
  texts: string;
  at: number;
}

export interface EventQuestionTable {
  id: Generated<number>;
  event_id: number;
  /** Its place in the form. */
  place: number;
  kind: string;
  text: string;
  required: Bit;
  /** JSON list of texts. */
  options: string;
  /** Since when it is asked no more; its answers stay. */
  gone_at: Generated<number | null>;
}

/** What somebody answered, with the words that they were asked. */
export interface RegistrationAnswerTable {
  id: Generated<number>;
  registration_id: number;
  person_id: number;
  /** Null: it came from elsewhere and belongs to none of the event's questions. */
  question_id: number | null;
  kind: string;
  question: string;
  answer: string;
  at: number;
}

export interface RegistrationTable {
  id: Generated<number>;
  event_id: number;
  /** Null: the evening keeps its figures, without them. */
  person_id: Generated<number | null>;
  name: string;
  phone: string | null;
  mail: string | null;
  seats: number;
  state: string;
  source: string;
  form_key: string;
  ticket: string;
  first_time: Bit;
  at: number;
  /** An offered seat is theirs until then; null in every other state. */
  held_until: Generated<number | null>;
  /** Place in the line of its event: the lowest is next. */
  queue: Generated<number>;
  /** In which they are written to. */
  language: Generated<string>;
  /** When they came in, milliseconds; null: not yet, or taken back. */
  came_at: Generated<number | null>;
}

/** A step at the door; only added to. */
export interface CheckInTable {
  id: Generated<number>;
  key: string;
  event_id: number;
  /** Null: somebody who came without a registration and without leaving a name. */
  registration_id: number | null;
  kind: string;
  seats: number;
  at: number;
  actor: string;
}

export interface PersonTable {
  id: Generated<number>;
  name: string;
  phone: string | null;
  mail: string | null;
  stage: string;
  source: string;
  campaign_id: number | null;
  created_at: number;
  last_contact_at: number;
}

export interface ConsentTextTable {
  id: Generated<number>;
  purpose: string;
  language: string;
  version: number;
  text: string;
}

export interface ConsentTable {
  id: Generated<number>;
  person_id: number;
  purpose: string;
  granted: Bit;
  text_id: number;
  source: string;
  at: number;
  /** `any`: the sentence named no channel. */
  channel: string;
  /** What it was asked at: an event, a form. */
  occasion: string;
  /** Whose word it was, also when two entries of the book became one later. */
  given_by: number;
  recorded_at: number;
  recorded_by: string;
  /** Makes the print of the record tell nothing once the record is gone. */
  salt: string;
}

/** One link of the chain that proves the consents. */
export interface ConsentLinkTable {
  sequence: Generated<number>;
  /** `consent`, `erased`, `merged`, `parted`. */
  kind: string;
  consent_id: number | null;
  at: number;
  /** Of all kinds but `consent`: what was done, JSON, without anybody's data. */
  content: string;
  digest: string;
  seal: string;
}

export interface ContactTable {
  id: Generated<number>;
  person_id: number;
  kind: string;
  at: number;
  facts: string;
  actor: string;
  /** Where it happened; null: not known. */
  channel_id: string | null;
}

/** Who was erased in this file. */
export interface ErasureTable {
  /** Of number and birth of the entry: it tells nobody's name. */
  print: string;
  at: number;
}

/** One of the ways a person is known by. */
export interface IdentityTable {
  id: Generated<number>;
  person_id: number;
  /** `phone` (E.164), `mail`, `meta-lead`, `google-form`, `card`, `web-shop`. */
  kind: string;
  value: string;
  source: string;
  at: number;
}

/** What somebody of the shop will do for a person. */
export interface NextStepTable {
  id: Generated<number>;
  person_id: number;
  text: string;
  /** By the calendar of the store. */
  due_on: string;
  /** Who does it; empty: nobody was named. */
  who: string;
  made_at: number;
  made_by: string;
  done_at: Generated<number | null>;
  done_by: Generated<string | null>;
}

/** How long data of one kind is kept, where the shop says something else than usual; null: for good. */
export interface RetentionRuleTable {
  rule: string;
  days: number | null;
}

/** What went because its time was over. */
export interface RetentionRunTable {
  id: Generated<number>;
  at: number;
  rule: string;
  count: number;
}

/** By what entries that may be the same person are found. */
export interface PersonKeyTable {
  person_id: number;
  /** Words of the name without accents, in the order of the alphabet. */
  name_key: string;
  /** The last seven digits of the number. */
  phone_tail: string;
}

/** Who has not been compared with the others since they changed. */
export interface PersonUnlookedTable {
  person_id: number;
}

/** Two entries that may be one person; the lower number first. */
export interface DuplicateTable {
  one_id: number;
  other_id: number;
  reason: string;
  /** `open` or `dismissed`. */
  state: string;
  at: number;
}

/** Two entries that became one, with what parting them again needs. */
export interface PersonMergeTable {
  id: Generated<number>;
  /** Who has the rows now. */
  person_id: number;
  gone_id: number;
  at: number;
  actor: string;
  /** The entry that is gone, the kept one as it was, and which rows went over; JSON. */
  gone: string;
  kept: string;
  moved: string;
  undone_at: number | null;
}
