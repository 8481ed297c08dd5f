/** The receipts of the sample shop's till as the file that it saves. */
import type { TillReceipt } from './till-receipts.ts';

const headings = 'Scontrino;Data;Ora;Canale;Codice;Articolo;Quantità;Prezzo;Totale;Pagamento;Cliente';

export function tillFile(receipts: readonly TillReceipt[]): string {
  const lines = receipts.flatMap(({ number, day, time, channel, payment, customer, lines: sold }) =>
    sold.map(({ good: { sku, name }, quantity, price }) =>
      [
        number,
        day,
        time,
        channel,
        sku,
        name,
        quantity,
        written(price),
        written(price * quantity),
        payment,
        customer,
      ].join(';'),
    ),
  );
  return `\ufeff${[headings, ...lines].join('\r\n')}\r\n`;
}

const written = (amount: number): string => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
