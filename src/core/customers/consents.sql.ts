import type { Reader, Writer } from '../database/index.ts';

export const latestText = (db: Reader | Writer, purpose: string, language: string) =>
  db
    .selectFrom('consent_text')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export const addText = (db: Writer, text: { purpose: string; language: string; version: number; text: string }) =>
  db.insertInto('consent_text').values(text).returning('id').executeTakeFirstOrThrow();

export const addConsent = (
  db: Writer,
  consent: { person_id: number; purpose: string; granted: 0 | 1; text_id: number; source: string; at: number },
) => db.insertInto('consent').values(consent).execute();

/** Newest first, each with the exact sentence the person saw; one that comes late does not undo what was said after it. */
export const consentsOf = (db: Reader, personId: number) =>
  db
    .selectFrom('consent')
    .innerJoin('consent_text', 'consent_text.id', 'consent.text_id')
    .select([
      'consent.purpose',
      'consent.granted',
      'consent.source',
      'consent.at',
      'consent_text.text',
      'consent_text.version',
      'consent_text.language',
    ])
    .where('consent.person_id', '=', personId)
    .orderBy('consent.at', 'desc')
    .orderBy('consent.id', 'desc')
    .execute();
