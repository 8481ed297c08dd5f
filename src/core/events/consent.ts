/**
 * What the page asks permission for, in the event's own words or the usual ones. Words that change are a new version;
 * who had the page open before allowed what stood on it then, and that is what their record says.
 */
import type { EventConsentText } from '../../api/event-pictures.ts';
import { type Locale, locales } from '../../api/money.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import { addConsentVersion, consentNow, consentVersion } from './consent.sql.ts';
import { invitationConsent } from './public-texts.ts';

const usual: EventConsentText = { it: '', en: '', hu: '' };

export const consentTexts = (texts: string | undefined): EventConsentText =>
  texts === undefined ? usual : { ...usual, ...(JSON.parse(texts) as EventConsentText) };

/** The same words again are no new version; all empty, the usual sentence comes back. */
export async function setConsent(change: Change, eventId: number, texts: EventConsentText): Promise<void> {
  const now = await consentNow(change.db, eventId);
  const before = consentTexts(now?.texts);
  if (locales.every((locale) => before[locale] === texts[locale])) return;
  const version = (now?.version ?? 0) + 1;
  await addConsentVersion(change.db, { event_id: eventId, version, texts: JSON.stringify(texts), at: change.at });
}

/** What a page says: the event's own sentence where it has one. */
export function shownConsent(texts: EventConsentText, shopName: string): Record<Locale, string> {
  const said = invitationConsent(shopName);
  for (const locale of locales) if (texts[locale] !== '') said[locale] = texts[locale];
  return said;
}

/** The sentence of the version that a page showed; without one, what it shows now. */
export async function consentSentence(
  db: Reader | Writer,
  eventId: number,
  shopName: string,
  { language, version }: { readonly language: Locale; readonly version: number | undefined },
): Promise<string> {
  const row = version === undefined ? await consentNow(db, eventId) : await consentVersion(db, eventId, version);
  return shownConsent(consentTexts(row?.texts), shopName)[language];
}
