import { maxAmount } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { readGtin } from './gtin.ts';
import { isWebAddress } from './web-address.ts';

/** Refuses `link-not-https`; empty addresses are allowed. */
export function checkAddresses(product: { link?: string | undefined; imageUrl?: string | undefined }): void {
  for (const written of [product.link, product.imageUrl]) {
    if (written !== undefined && written !== '' && !isWebAddress(written)) {
      throw new Refusal('link-not-https', { link: written });
    }
  }
}

/** The barcode as it is kept; refuses a wrong length or check digit. */
export function checkedGtin(written: string | null): string | null {
  const reading = readGtin(written ?? '');
  if (reading.kind === 'refused') throw new Refusal(reading.reason, { gtin: written });
  return reading.gtin;
}

export function checkAmount(amount: number | null): void {
  if (amount !== null && amount > maxAmount) throw new Refusal('price-too-large', { written: amount });
}
