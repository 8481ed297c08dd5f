/**
 * Who may act in the shop besides its owner: for now scripts and tills, each with a token of its own that the owner
 * makes, names and takes back. The secret is shown once; the file keeps only its hash.
 */
import { createHash, randomBytes } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';
import type { Actor } from '../../api/rights.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { settingsContract } from '../../api/settings.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { activeTokens, addToken, markTokenUsed, revokeToken, tokenByHash } from './tokens.sql.ts';

/** Often enough to tell a living till from a forgotten one, seldom enough not to write at every call. */
const usedEveryMs = 60 * 60 * 1000;

export type Staff = ReturnType<typeof openStaff>;

export function openStaff({ database, clock }: Grounds) {
  const lastMarked = new Map<number, number>();
  const verbs: Verbs<typeof settingsContract.tokens> = {
    list: async () =>
      (await activeTokens(database.read)).map(({ id, name, created_at, last_used_at }) => ({
        id,
        name,
        createdAt: toInstant(created_at),
        lastUsedAt: toInstantOrNull(last_used_at),
      })),
    create: async ({ name }) => {
      const secret = `vetrina_${randomBytes(24).toString('base64url')}`;
      return database.change(async (change) => {
        const { id } = await addToken(change.db, { name, hash: hashOf(secret), created_at: change.at });
        change.announce('settings');
        return { id, name, createdAt: toInstant(change.at), lastUsedAt: null, secret };
      });
    },
    revoke: ({ id }) =>
      database.change(async (change) => {
        const { numUpdatedRows } = (await revokeToken(change.db, id, change.at)) ?? { numUpdatedRows: 0n };
        if (numUpdatedRows === 0n) throw new Refusal('not-found', { what: 'token', id });
        change.announce('settings');
        return {};
      }),
  };

  return {
    /** Whose secret this is; null for a stranger's or one taken back. */
    async byToken(secret: string): Promise<Actor | null> {
      const token = await tokenByHash(database.read, hashOf(secret));
      if (token === undefined) return null;
      const now = clock.now();
      if (now - (lastMarked.get(token.id) ?? 0) > usedEveryMs) {
        lastMarked.set(token.id, now);
        await database.change((change) => markTokenUsed(change.db, token.id, change.at));
      }
      return { kind: 'token', name: token.name };
    },
    verbs,
  };
}

/** 192 random bits need no slow hash: there is nothing to guess. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
