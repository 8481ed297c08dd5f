import type { Reader, Writer } from '../database/index.ts';

export const activeTokens = (db: Reader) =>
  db
    .selectFrom('token')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();

export const tokenByHash = (db: Reader, hash: string) =>
  db
    .selectFrom('token')
    .select(['id', 'name'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

export const addToken = (db: Writer, token: { name: string; hash: string; created_at: number }) =>
  db
    .insertInto('token')
    .values({ ...token, last_used_at: null, revoked_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();

export const markTokenUsed = (db: Writer, id: number, at: number) =>
  db.updateTable('token').set({ last_used_at: at }).where('id', '=', id).execute();

export const revokeToken = (db: Writer, id: number, at: number) =>
  db
    .updateTable('token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
