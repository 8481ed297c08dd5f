import type { Insertable } from 'kysely';

import { addedOnce, builtOnce, type ConsentTable, type Reader, type Writer } from '../database/index.ts';

interface Sentence {
  readonly purpose: string;
  readonly language: string;
  readonly text: string;
}

const sentenceAsWritten = builtOnce((db, { purpose, language, text }: Sentence) =>
  db
    .selectFrom('consent_text')
    .select(['id', 'version'])
    .where('purpose', '=', purpose)
    .where('language', '=', language)
    .where('text', '=', text)
    .limit(1),
);

/** The same sentence has one version, however often others came between. */
export const textAsWritten = async (db: Reader | Writer, sentence: Sentence) =>
  (await sentenceAsWritten(db, sentence))[0];

export const latestVersion = async (db: Reader | Writer, purpose: string, language: string): Promise<number> =>
  (
    await db
      .selectFrom('consent_text')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('purpose', '=', purpose)
      .where('language', '=', language)
      .executeTakeFirst()
  )?.version ?? 0;

export const addText = (db: Writer, text: { purpose: string; language: string; version: number; text: string }) =>
  db.insertInto('consent_text').values(text).returning('id').executeTakeFirstOrThrow();

/** Answers its id. */
export const addConsent = addedOnce((db, consent: Insertable<ConsentTable>) =>
  db.insertInto('consent').values(consent),
);

/** Newest first, each with the exact sentence the person saw; one that comes late does not undo what was said after it. */
export const consentsOf = (db: Reader | Writer, personId: number) =>
  (db as Reader)
    .selectFrom('consent')
    .innerJoin('consent_text', 'consent_text.id', 'consent.text_id')
    .select([
      'consent.id',
      'consent.purpose',
      'consent.channel',
      'consent.granted',
      'consent.source',
      'consent.occasion',
      'consent.at',
      'consent.recorded_at',
      'consent.recorded_by',
      'consent_text.text',
      'consent_text.version',
      'consent_text.language',
    ])
    .where('consent.person_id', '=', personId)
    .orderBy('consent.at', 'desc')
    .orderBy('consent.id', 'desc')
    .execute();

/** Noes that the joining of two entries wrote, at that moment. */
export const noesOfJoining = async (db: Writer, personId: number, at: number): Promise<number[]> =>
  (
    await db
      .selectFrom('consent')
      .select('id')
      .where('person_id', '=', personId)
      .where('source', '=', 'merge')
      .where('recorded_at', '=', at)
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);

export const removeConsents = (db: Writer, ids: readonly number[]) =>
  db
    .deleteFrom('consent')
    .where('id', 'in', [...ids])
    .execute();
