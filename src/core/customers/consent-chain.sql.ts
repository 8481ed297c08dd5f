import { addedOnce, builtOnce, type Reader, type Writer } from '../database/index.ts';
import type { SealedConsent } from './consent-chain.ts';

const lastLinks = builtOnce((db) =>
  db.selectFrom('consent_link').select(['sequence', 'seal']).orderBy('sequence', 'desc').limit(1),
);
export const lastLink = async (db: Reader | Writer) => (await lastLinks(db, {}))[0];

interface Link {
  readonly sequence: number;
  readonly kind: string;
  readonly consent_id: number | null;
  readonly at: number;
  readonly content: string;
  readonly digest: string;
  readonly seal: string;
}

export const addLink = addedOnce((db, link: Link) => db.insertInto('consent_link').values(link));

const sealed = (db: Reader | Writer) =>
  db
    .selectFrom('consent')
    .innerJoin('consent_text', 'consent_text.id', 'consent.text_id')
    .select([
      ...(['consent.id', 'consent.given_by', 'consent.purpose', 'consent.channel', 'consent.granted'] as const),
      ...(['consent.source', 'consent.occasion', 'consent.at', 'consent.recorded_at'] as const),
      ...(['consent.recorded_by', 'consent.salt', 'consent.person_id'] as const),
      ...(['consent_text.text', 'consent_text.version', 'consent_text.language'] as const),
    ]);

export type StoredConsent = SealedConsent & { readonly person_id: number };

/** Records that no link seals, oldest first. */
export const consentsWithoutLink = (db: Reader | Writer, limit: number): Promise<StoredConsent[]> =>
  sealed(db)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('consent_link').select('sequence').whereRef('consent_link.consent_id', '=', 'consent.id'),
        ),
      ),
    )
    .orderBy('consent.id')
    .limit(limit)
    .execute();

export const consentsById = (db: Reader, first: number, last: number): Promise<StoredConsent[]> =>
  sealed(db).where('consent.id', '>=', first).where('consent.id', '<=', last).execute();

export const setSalt = (db: Writer, id: number, salt: string) =>
  db.updateTable('consent').set({ salt }).where('id', '=', id).execute();

export const linksAfter = (db: Reader, sequence: number, limit: number) =>
  db.selectFrom('consent_link').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute();

/** What was erased and joined: few among many. */
export const linksBeside = (db: Reader) =>
  db
    .selectFrom('consent_link')
    .select(['sequence', 'kind', 'content'])
    .where('kind', '<>', 'consent')
    .orderBy('sequence')
    .execute();
