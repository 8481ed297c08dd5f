/** The number as it is kept and compared: a card is read the same with and without its gaps, by hand or by a scanner. Pure. */
export const cardNumber = (written: string): string => written.normalize('NFC').replace(/\s+/gu, '').toUpperCase();
