/** What audiences stand on, and how they ask Facebook. */
import { OutsideError } from '../../../api/outside.ts';
import type { AudiencesPort, Channels } from '../../channels/index.ts';
import type { Change, Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { AudienceRow } from './audiences.sql.ts';

export interface AudienceParts extends Grounds {
  readonly channels: Pick<Channels, 'byId' | 'stateOf' | 'connector' | 'failed'>;
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

async function metaStands({ channels, database }: AudienceParts) {
  const channel = await channels.byId(database.read, 'facebook');
  return channel === undefined ? 'off' : channels.stateOf(database.read, channel);
}

export async function metaReady(parts: AudienceParts): Promise<boolean> {
  const state = await metaStands(parts);
  return state === 'ready' || state === 'problem';
}

/** Every failure is told to the channels: an account may have to sign in again. What is about one audience is no such matter. */
export async function askMeta<T>(parts: AudienceParts, question: (port: AudiencesPort) => Promise<T>): Promise<T> {
  const port = (await parts.channels.connector('meta'))?.audiences;
  if (port === undefined) throw notThere((await metaStands(parts)) === 'sign-in');
  try {
    return await question(port);
  } catch (error) {
    if (error instanceof OutsideError && !error.failure.code.startsWith('audience-'))
      await parts.channels.failed('meta', error.failure);
    throw error;
  }
}

const notThere = (signIn: boolean): OutsideError =>
  signIn
    ? new OutsideError({ kind: 'sign-in', code: 'not-signed-in', detail: '' })
    : new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
