import type { consentPurposes } from '../../api/customers.ts';
import type { Locale } from '../../api/money.ts';
import type { Change } from '../database/index.ts';
import { addConsent, addText, latestText } from './consents.sql.ts';

export interface ConsentGiven {
  readonly personId: number;
  readonly purpose: (typeof consentPurposes)[number];
  readonly granted: boolean;
  /** The sentence the person saw, to the letter. */
  readonly text: string;
  readonly language: Locale;
  readonly source: string;
  /** When it was given, milliseconds; absent: now. */
  readonly at?: number;
}

/** Only added to. A sentence that differs from the last one of its purpose and language becomes its next version. */
export async function recordConsent(change: Change, given: ConsentGiven): Promise<void> {
  const latest = await latestText(change.db, given.purpose, given.language);
  const textId =
    latest?.text === given.text
      ? latest.id
      : (
          await addText(change.db, {
            purpose: given.purpose,
            language: given.language,
            version: (latest?.version ?? 0) + 1,
            text: given.text,
          })
        ).id;
  await addConsent(change.db, {
    person_id: given.personId,
    purpose: given.purpose,
    granted: given.granted ? 1 : 0,
    text_id: textId,
    source: given.source,
    at: given.at ?? change.at,
  });
  change.announce('customers');
}
