/** Files of receipts read in the test's own thread: what a property reads a thousand times needs no worker. */
import type { ReceiptCorrections } from '../../../src/api/sales.ts';
import type { ReceiptFiles } from '../../../src/core/imports/index.ts';
import { lookAtReceipts, sendReceipts } from '../../../src/core/imports/receipts/answer.ts';
import { guessReceiptFields } from '../../../src/core/imports/receipts/receipt-headings.ts';
import { readTable } from '../../../src/core/imports/table.ts';

/** An upload's id is the text of the file itself. */
export function filesHere(now: () => number): { receipts: ReceiptFiles } {
  const tableOf = (text: string) => readTable(Buffer.from(text), { guess: guessReceiptFields });
  const shop = { language: 'it', currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' } as const;
  return {
    receipts: {
      async look(uploadId: string, given: ReceiptCorrections) {
        const wish = { uploadId, given, shop: { ...shop, now: now() } };
        return { ...lookAtReceipts(await tableOf(uploadId), wish), name: 'cassa.csv', wish, rememberedAt: null };
      },
      read: async ({ wish }, take) => sendReceipts(await tableOf(wish.uploadId), wish, take),
      remember: async () => undefined,
      progress: () => null,
      setProgress: () => undefined,
    },
  };
}
