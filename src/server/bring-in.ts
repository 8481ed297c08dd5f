/** Files brought into a shop of ours through its own imports. */
import type { Door } from '../api/index.ts';

/** Characters a piece holds; base64 of it stays below what a call takes. */
const pieceBytes = 1_000_000;

/** A list of goods, as one batch. */
export async function bringIn(shop: Door, name: string, text: string): Promise<void> {
  await shop.imports.apply({ uploadId: await upload(shop, name, text) });
}

/** Receipts of the till and the web shop. */
export async function bringInReceipts(shop: Door, name: string, text: string): Promise<void> {
  await shop.sales.apply({ uploadId: await upload(shop, name, text) });
}

async function upload(shop: Door, name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text, 'utf8');
  const { uploadId } = await shop.imports.begin({ name, bytes: bytes.length });
  for (let index = 0; index * pieceBytes < bytes.length; index++) {
    const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    await shop.imports.piece({ uploadId, index, base64: piece.toString('base64') });
  }
  return uploadId;
}
