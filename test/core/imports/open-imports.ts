import { openImports } from '../../../src/core/imports/index.ts';
import { openPrices, owner } from '../pricing/open-prices.ts';

type Corrections = Parameters<ReturnType<typeof openImports>['verbs']['inspect']>[0]['corrections'];

/** A shop that files can be given to, as the screen gives them: announced, in pieces, then read. */
export async function openImportShop(folder?: string) {
  const shop = await openPrices(folder);
  const imports = openImports(shop);
  const upload = async (file: string | Uint8Array, name = 'listino.csv'): Promise<string> => {
    const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file);
    const { uploadId } = await imports.verbs.begin({ name, bytes: bytes.length }, owner);
    const size = 1_000_000;
    for (let start = 0, index = 0; start < bytes.length; start += size, index++) {
      const base64 = bytes.subarray(start, start + size).toString('base64');
      await imports.verbs.piece({ uploadId, index, base64 }, owner);
    }
    return uploadId;
  };
  return {
    ...shop,
    imports,
    upload,
    async preview(file: string | Uint8Array, corrections: Corrections = {}) {
      return imports.verbs.preview({ uploadId: await upload(file), corrections, limit: 1000 }, owner);
    },
    async inspect(file: string | Uint8Array, corrections: Corrections = {}) {
      return imports.verbs.inspect({ uploadId: await upload(file), corrections }, owner);
    },
    async bring(file: string | Uint8Array, corrections: Corrections = {}, keepPrice: number[] = []) {
      return imports.verbs.apply({ uploadId: await upload(file), corrections, keepPrice }, owner);
    },
    async bySku(sku: string) {
      return shop.catalog.verbs.bySku({ sku }, owner);
    },
    /** `{ SKU: base price }` of everything that is sold. */
    async priceList(): Promise<Record<string, number | null>> {
      const { items } = await shop.catalog.verbs.list({ limit: 500 }, owner);
      return Object.fromEntries(items.map(({ sku, basePrice }) => [sku, basePrice]));
    },
  };
}
