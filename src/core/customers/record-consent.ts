import type { ConsentChannel, ConsentPurpose } from '../../api/consents.ts';
import type { Locale } from '../../api/money.ts';
import type { Change } from '../database/index.ts';
import { addConsent, addText, latestVersion, textAsWritten } from './consents.sql.ts';
import { freshSalt, sealConsent } from './seal-consents.ts';

export interface ConsentGiven {
  readonly personId: number;
  readonly purpose: ConsentPurpose;
  /** The way to reach them that the sentence names; absent: any. */
  readonly channel?: ConsentChannel;
  readonly granted: boolean;
  /** The sentence the person saw, to the letter. */
  readonly text: string;
  readonly language: Locale;
  readonly source: string;
  /** What it was asked at: an event, a form. Never a person's data. */
  readonly occasion?: string;
  /** Who wrote it down; absent: the person did. */
  readonly recordedBy?: string;
  /** When it was given, milliseconds; absent: now. */
  readonly at?: number;
}

/** Only added to, and sealed. A sentence that was not there before becomes the next version of its purpose and language. */
export async function recordConsent(change: Change, given: ConsentGiven): Promise<void> {
  const { purpose, language, text } = given;
  const { id: textId, version } =
    (await textAsWritten(change.db, { purpose, language, text })) ?? (await newText(change, given));
  const record = {
    person_id: given.personId,
    purpose,
    channel: given.channel ?? 'any',
    granted: given.granted ? (1 as const) : (0 as const),
    source: given.source,
    occasion: given.occasion ?? '',
    at: given.at ?? change.at,
    given_by: given.personId,
    recorded_at: change.at,
    recorded_by: given.recordedBy ?? '',
    salt: freshSalt(),
  };
  const id = await addConsent(change.db, { ...record, text_id: textId });
  await sealConsent(change, { ...record, id, text, version, language });
  change.announce('customers');
}

async function newText(
  { db }: Change,
  { purpose, language, text }: ConsentGiven,
): Promise<{ readonly id: number; readonly version: number }> {
  const version = (await latestVersion(db, purpose, language)) + 1;
  const { id } = await addText(db, { purpose, language, version, text });
  return { id, version };
}
