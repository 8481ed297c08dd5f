import { OutsideError } from '../../api/outside.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Log } from '../database/index.ts';
import type { SecretValues, SignInPort } from './ports.ts';

interface Outcome {
  readonly joined: (secrets: SecretValues) => Promise<unknown>;
  readonly failed: (code: string) => Promise<void>;
}

/**
 * Google's sign-in in the system's browser. It ends whenever the person ends it, long after the verb has answered with
 * the address; a second one takes the first one's place.
 */
export function browserSignIn(log: Log) {
  let pending: { cancel(): void } | null = null;

  function cancel(): void {
    pending?.cancel();
    pending = null;
  }

  return {
    cancel,
    async start(port: SignInPort, keys: Parameters<SignInPort['start']>[0], outcome: Outcome): Promise<string> {
      cancel();
      const started = await port.start(keys).catch((error: unknown) => {
        if (error instanceof OutsideError) throw new Refusal('connection-refused', { why: error.failure.code });
        throw error;
      });
      pending = started;
      void started.finished
        .then((secrets) => outcome.joined({ ...keys, ...secrets }))
        .catch(async (error: unknown) => {
          // Given up for a newer sign-in: that one tells how it ends.
          if (pending !== null && pending !== started) return;
          await outcome.failed(reasonOf(error, log));
        })
        .catch((error: unknown) => log.error({ error: String(error) }, 'sign-in ended badly'))
        .finally(() => {
          if (pending === started) pending = null;
        });
      return started.address;
    },
  };
}

function reasonOf(error: unknown, log: Log): string {
  if (error instanceof OutsideError) return error.failure.code;
  if (error instanceof Refusal) return String(error.details['why'] ?? error.code);
  log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'sign-in failed');
  return 'sign-in-denied';
}
