/** A list of goods brought into a shop of ours through its own import, as one batch. */
import type { Door } from '../api/index.ts';

/** Characters a piece holds; base64 of it stays below what a call takes. */
const pieceBytes = 1_000_000;

export async function bringIn(shop: Door, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const { uploadId } = await shop.imports.begin({ name, bytes: bytes.length });
  for (let index = 0; index * pieceBytes < bytes.length; index++) {
    const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    await shop.imports.piece({ uploadId, index, base64: piece.toString('base64') });
  }
  await shop.imports.apply({ uploadId });
}
