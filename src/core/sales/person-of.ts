import { Refusal } from '../../api/refusals.ts';
import { type Customers, mailAddress, peopleWithCard } from '../customers/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import { toE164 } from '../settings/index.ts';

/** Somebody of the customer book, by the card number, address or telephone on the receipt; nobody is added by one. */
export async function personOf(
  db: Reader | Writer,
  customers: Pick<Customers, 'known'>,
  written: string,
  country: string,
): Promise<number | null> {
  const [byCard] = await peopleWithCard(db, written.trim());
  if (byCard !== undefined) return byCard;
  try {
    const mail = written.includes('@') ? mailAddress(written) : null;
    const phone = mail === null && /\d{5}/u.test(written.replace(/\D/gu, '')) ? toE164(written, country) : null;
    if (mail === null && phone === null) return null;
    return (await customers.known(db, phone, mail))?.id ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
