/** Everything on the shelves of the sample shop, as the list that a shop would import. Always the same. */
import { house } from './house.ts';
import { pantry } from './pantry.ts';
import type { Shelf } from './shelf.ts';
import { wines } from './wines.ts';

export interface Good {
  readonly sku: string;
  /** Null for what the shop packs itself and never gave a barcode. */
  readonly gtin: string | null;
  readonly name: string;
  /** As people write it: `12,90`. */
  readonly price: string;
  readonly cost: string;
  /** Percent. */
  readonly vat: string;
  readonly category: string;
  readonly brand: string;
  readonly supplier: string;
  /** How much is in it, where it is sold by measure: `0,75 l`; else empty. */
  readonly content: string;
  readonly description: string;
  readonly link: string;
  readonly image: string;
}

/** The makers' part of the barcode; the last digits count through the shop. */
const maker = '8031840';
const site = 'https://www.bottegaverdi.example';
/** Goods that show what is still to do: without a barcode, and without a picture. */
const withoutBarcode = new Set(['CES-001', 'CES-002', 'PIE-001', 'TES-007']);
const withoutPicture = new Set(['CON-001', 'DOL-012', 'BIR-010']);

/** Food and drink are compared by the kilo and the litre; a jug that holds one litre is not. */
const measured: ReadonlySet<Shelf> = new Set([...wines, ...pantry]);

export function goodsOfTheShop(): Good[] {
  let running = 100;
  return [...wines, ...pantry, ...house].flatMap((shelf) =>
    linesOf(shelf).flatMap(({ name, offers, description }, position, lines) => {
      const before = lines.slice(0, position).reduce((sum, line) => sum + line.offers.length, 0);
      return offers.map(({ size, price }, index): Good => {
        const sku = `${shelf.code}-${String(before + index + 1).padStart(3, '0')}`;
        const gtin = barcode(running++);
        return {
          sku,
          gtin: withoutBarcode.has(sku) ? null : gtin,
          name: size === '' ? name : `${name} ${size}`,
          price,
          cost: costOf(price, shelf),
          vat: String(shelf.vatRate / 100),
          category: shelf.category,
          brand: shelf.brand,
          // The makers bring it themselves.
          supplier: shelf.brand,
          content: measured.has(shelf) ? size.replace(/^\p{L}+ (?=\d)/u, '') : '',
          description: `${description} ${shelf.brand}.`,
          link: `${site}/prodotti/${sku.toLowerCase()}`,
          image: withoutPicture.has(sku) ? '' : `${site}/foto/${sku.toLowerCase()}.jpg`,
        };
      });
    }),
  );
}

interface Line {
  readonly name: string;
  readonly offers: readonly { readonly size: string; readonly price: string }[];
  readonly description: string;
}

function linesOf({ lines }: Shelf): Line[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split('|').map((part) => part.trim());
      const description = rest.pop() ?? '';
      const offers = rest.map((part) => {
        const at = part.lastIndexOf(' ');
        return { size: part.slice(0, Math.max(0, at)), price: part.slice(at + 1) };
      });
      return { name, offers, description };
    });
}

/** What the shop pays, from the price without VAT. */
function costOf(price: string, { costShare, vatRate }: Shelf): string {
  const cents = Number(price.replace(',', ''));
  const cost = Math.round((cents / (1 + vatRate / 10_000)) * (costShare / 100));
  return `${Math.floor(cost / 100)},${String(cost % 100).padStart(2, '0')}`;
}

/** A GTIN-13 with its right check digit. */
function barcode(number: number): string {
  const digits = `${maker}${String(number).padStart(5, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
