/**
 * What leaves the shop of a person: SHA-256 of the address and of the number, written the one way that Meta compares
 * (Marketing API, customer file custom audiences: lower case without spaces; digits alone, with the country code). Pure.
 */
import { createHash } from 'node:crypto';

import type { AudiencePrints } from '../../channels/index.ts';

const printOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function printsOf({
  mail,
  phone,
}: {
  readonly mail: string | null;
  readonly phone: string | null;
}): AudiencePrints {
  const address = (mail ?? '').trim().toLowerCase();
  const digits = (phone ?? '').replace(/\D/gu, '').replace(/^0+/u, '');
  return { mail: address === '' ? '' : printOf(address), phone: digits === '' ? '' : printOf(digits) };
}
