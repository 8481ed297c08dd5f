import { GoogleRefusal, googleError } from './google-errors.ts';

/** What identifies a product: language, feed label and the shop's own id; local-only ones are told apart by a prefix. */
export interface ProductIdentity {
  readonly contentLanguage: string;
  readonly feedLabel: string;
  readonly offerId: string;
  readonly legacyLocal: boolean;
}

const DECODED = /^(local~)?([a-z]{2})~([A-Z0-9_-]{1,20})~(.+)$/su;

/** `it~IT~SKU`, or `local~it~IT~SKU`. */
export function productKey({ contentLanguage, feedLabel, offerId, legacyLocal }: ProductIdentity): string {
  return `${legacyLocal ? 'local~' : ''}${contentLanguage}~${feedLabel}~${offerId}`;
}

/**
 * The key that a name's last segment stands for. A tilde marks the plain form, which may not be used where the offer
 * id holds `/ % ~`; without a tilde the segment is unpadded base64url of the key.
 */
export function keyOfSegment(segment: string): string {
  if (segment.includes('~')) {
    const offerId = DECODED.exec(segment)?.[4];
    if (offerId === undefined || /[/%~]/.test(offerId)) return wrongName(segment);
    return segment;
  }
  const key = Buffer.from(segment, 'base64url').toString('utf8');
  const sameAgain = Buffer.from(key, 'utf8').toString('base64url') === segment;
  return sameAgain && DECODED.test(key) ? key : wrongName(segment);
}

/** The last segment in the encoded form. */
export function encodedSegment(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

function wrongName(segment: string): never {
  const message = `[name] Invalid product name: ${segment}`;
  throw new GoogleRefusal(
    googleError(
      400,
      'INVALID_ARGUMENT',
      message,
      [],
      [{ field: 'name', description: 'The product name is not valid.' }],
    ),
  );
}
