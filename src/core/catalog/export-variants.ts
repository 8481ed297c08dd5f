import Papa from 'papaparse';

import { type Currency, toDecimal } from '../../api/money.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import type { KnownVariant } from './rows.ts';
import { toSpreadsheet } from './spreadsheet-text.ts';
import type { Option } from './title.ts';
import { variantsAfter } from './variants.sql.ts';

/** Headings of Vetrina's own product list, by which an import knows it and asks nothing. */
export const ownHeadings = {
  sku: 'Codice',
  name: 'Nome',
  gtin: 'Codice a barre',
  price: 'Prezzo',
  cost: 'Costo',
  vatRate: 'IVA %',
  category: 'Categoria',
  brand: 'Marca',
  option1: 'Opzione 1',
  option2: 'Opzione 2',
  option3: 'Opzione 3',
  condition: 'Condizione',
  link: 'Pagina',
  imageUrl: 'Immagine',
  description: 'Descrizione',
} as const;

const slice = 2000;

/** The whole catalogue as a file for a spreadsheet: semicolons, decimal comma, harmless text, UTF-8 with its mark. */
export async function exportVariants(
  db: Reader,
  { currency }: Settings,
  now: number,
): Promise<{ name: string; mediaType: string; text: string }> {
  const headings = Object.values(ownHeadings);
  const lines = [line(headings)];
  for (let after = 0; ;) {
    const known = await variantsAfter(db, after, slice);
    for (const each of known) lines.push(line(cells(each, currency)));
    const last = known.at(-1);
    if (last === undefined || known.length < slice) break;
    after = last.id;
  }
  const day = toInstant(now).slice(0, 10);
  return { name: `vetrina-${day}.csv`, mediaType: 'text/csv; charset=utf-8', text: `\ufeff${lines.join('\r\n')}\r\n` };
}

const line = (fields: readonly string[]): string => Papa.unparse([[...fields]], { delimiter: ';' });

function cells({ product, variant, basePrice }: KnownVariant, currency: Currency): string[] {
  const values: Record<keyof typeof ownHeadings, string> = {
    sku: toSpreadsheet(variant.sku),
    name: toSpreadsheet(product.name),
    gtin: variant.gtin ?? '',
    price: money(basePrice, currency),
    cost: money(variant.cost, currency),
    vatRate: String(variant.vatRate / 100).replace('.', ','),
    category: toSpreadsheet(product.category),
    brand: toSpreadsheet(product.brand),
    option1: toSpreadsheet(writeOption(variant.options[0])),
    option2: toSpreadsheet(writeOption(variant.options[1])),
    option3: toSpreadsheet(writeOption(variant.options[2])),
    condition: product.condition,
    link: toSpreadsheet(product.link),
    imageUrl: toSpreadsheet(product.imageUrl),
    description: toSpreadsheet(product.description),
  };
  return Object.keys(ownHeadings).map((key) => values[key as keyof typeof ownHeadings]);
}

const money = (amount: number | null, currency: Currency): string =>
  amount === null ? '' : toDecimal(amount, currency).replace('.', ',');

/** "Taglia: M"; a colon in the name itself is doubled, so that it is read back as it was. */
export const writeOption = (option: Option | undefined): string =>
  option === undefined ? '' : `${option.name.replaceAll(':', '::')}: ${option.value}`;

/** Null where the text is no option written by `writeOption`. */
export function readOption(written: string): Option | null {
  const match = /^((?:[^:]|::)*): (.*)$/su.exec(written);
  return match === null ? null : { name: (match[1] ?? '').replaceAll('::', ':'), value: match[2] ?? '' };
}
