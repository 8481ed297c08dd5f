/** What Google's forms stand on, and how they ask Google. */
import { OutsideError } from '../../../api/outside.ts';
import type { Channels, FormsPort } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import type { Events } from '../index.ts';

export type FormParts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
  readonly customers: Pick<Customers, 'known' | 'identify' | 'guestDays'>;
  readonly events: Pick<
    Events,
    'byId' | 'consentOf' | 'register' | 'saveWrittenAnswers' | 'registrationOf' | 'seatsFree'
  >;
};

export async function googleStands({ channels, database }: Pick<FormParts, 'channels' | 'database'>) {
  const channel = await channels.byId(database.read, 'google');
  return channel === undefined ? 'off' : channels.stateOf(database.read, channel);
}

/** Every failure is told to the channels: an account may have to sign in again. A right to forms alone is no such matter. */
export async function askForms<T>(
  parts: Pick<FormParts, 'channels' | 'database'>,
  question: (port: FormsPort) => Promise<T>,
): Promise<T> {
  const port = (await parts.channels.connector('google'))?.forms;
  if (port === undefined) {
    const kind = (await googleStands(parts)) === 'sign-in';
    throw new OutsideError(
      kind
        ? { kind: 'sign-in', code: 'not-signed-in', detail: '' }
        : { kind: 'needs-you', code: 'not-connected', details: {}, detail: '' },
    );
  }
  try {
    return await question(port);
  } catch (error) {
    if (error instanceof OutsideError && !ofFormsAlone(error)) await parts.channels.failed('google', error.failure);
    throw error;
  }
}

const ofFormsAlone = ({ failure }: OutsideError): boolean =>
  failure.kind === 'needs-you' && (failure.code === 'forms-not-allowed' || failure.code === 'form-gone');
