/** What Google's forms stand on, and how they ask Google. */
import type { OutsideError } from '../../../api/outside.ts';
import { accountState, askAccount, type Channels, type FormsPort } from '../../channels/index.ts';
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

export const googleStands = ({ channels, database }: Pick<FormParts, 'channels' | 'database'>) =>
  accountState(channels, database.read, 'google');

/** A right to forms alone, or one form that is gone, says nothing of the account. */
export const askForms = <T>(
  { channels, database }: Pick<FormParts, 'channels' | 'database'>,
  question: (port: FormsPort) => Promise<T>,
): Promise<T> =>
  askAccount(channels, database.read, {
    vendor: 'google',
    portOf: ({ forms }) => forms,
    question,
    isItsOwn: ofFormsAlone,
  });

const ofFormsAlone = ({ failure }: OutsideError): boolean =>
  failure.kind === 'needs-you' && (failure.code === 'forms-not-allowed' || failure.code === 'form-gone');
