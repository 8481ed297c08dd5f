/** What audiences stand on, and how they ask Facebook. */
import { accountState, askAccount, type AskedChannels, type AudiencesPort } from '../../channels/index.ts';
import type { Change, Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { AudienceRow } from './audiences.sql.ts';

export interface AudienceParts extends Grounds {
  readonly channels: AskedChannels;
  readonly outbox: Outbox;
  readonly practice: boolean;
}

export const acts = { make: 'audience-make', sync: 'audience-sync', remove: 'audience-remove' } as const;

/** Due again where it failed; one that waits goes on. */
export const orderAct = (
  { outbox }: AudienceParts,
  change: Change,
  { id, intent, round }: AudienceRow,
  what: keyof typeof acts,
): Promise<void> =>
  outbox.orderAgain(change, {
    intent: what === 'sync' ? `${intent}:sync:${round}` : `${intent}:${what}`,
    kind: acts[what],
    subjectId: id,
  });

export async function metaReady({ channels, database }: AudienceParts): Promise<boolean> {
  const state = await accountState(channels, database.read, 'meta');
  return state === 'ready' || state === 'problem';
}

/** What is about one audience says nothing of the account. */
export const askMeta = <T>(
  { channels, database }: AudienceParts,
  question: (port: AudiencesPort) => Promise<T>,
): Promise<T> =>
  askAccount(channels, database.read, {
    vendor: 'meta',
    portOf: ({ audiences }) => audiences,
    question,
    isItsOwn: ({ failure }) => failure.code.startsWith('audience-'),
  });
