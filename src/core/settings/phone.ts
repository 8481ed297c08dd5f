/** Telephone numbers in E.164 before they are kept or compared. */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { Refusal } from '../../api/refusals.ts';

/** `329 123 45 67` in Italy becomes `+393291234567`; refuses with `phone-not-valid` what no network could dial. */
export function toE164(written: string, country: string): string {
  const parsed = parsePhoneNumberFromString(written, isSupportedCountry(country) ? country : 'IT');
  if (!parsed?.isPossible()) throw new Refusal('phone-not-valid', { written });
  return parsed.number;
}
