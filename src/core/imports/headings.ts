import type { ImportField } from '../../api/imports.ts';

/** `DESCR_ART`, `Prezzo d'acquisto` → words without accents, case and signs. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/gu, ' ')
    .trim();

/** In this order: a purchase price has the word price in it, a barcode the word code. */
const meanings: readonly (readonly [ImportField, RegExp])[] = [
  ['gtin', /^(ean|gtin|upc|isbn|vonalkod)\b|\b(barre|barcode|bar code|ean ?(8|13)?|gtin)\b|codbarre|codean/u],
  ['cost', /^costo?$|\b(acq|acquisto|costo|cost|purchase|wholesale|beszerzesi)\b/u],
  [
    'floorPrice',
    /\b(prezzo|price) (minimo|min|minimum|floor)\b|\b(minimum|floor|lowest) price\b|\blegalacsonyabb ar\b|\bminimo vendita\b/u,
  ],
  ['supplier', /\b(fornitore|fornitori|supplier|distributore|beszallito)\b/u],
  ['contentPer', /\b(prezzo|price) (unitario )?per\b|^unit price (for|per)$/u],
  ['contentUnit', /^(um|u m|unita|unita (di )?misura|unit|unit of measure|misura contenuto)$/u],
  ['content', /\b(contenuto|content|peso netto|quantita netta|net weight|net content|nettotartalom)\b/u],
  ['vatRate', /\b(iva|aliquota|vat|afa)\b(?!.*(compres|inclus|esclus))/u],
  ['price', /\b(prezzo|price|pvp|listino|vendita|prz|ar|retail)\b|^prezz|^pr vend/u],
  ['imageUrl', /\b(immagine|immagini|foto|image|picture|img|kep)\b/u],
  ['link', /\b(link|url|pagina|page|permalink|sito)\b/u],
  [
    'category',
    /\b(categoria|categorie|reparto|gruppo|famiglia|settore|category|department|type|kategoria)\b|merceolog/u,
  ],
  ['brand', /\b(marca|marchio|brand|produttore|manufacturer|vendor|marka)\b/u],
  ['condition', /\b(condizione|condition|allapot)\b/u],
  ['option1', /\b(taglia|misura|formato|size|meret|opzione 1|option 1|variante)\b/u],
  ['option2', /\b(colore|color|colour|szin|opzione 2|option 2)\b/u],
  ['option3', /\b(materiale|material|opzione 3|option 3)\b/u],
  ['description', /\b(descrizione (estesa|lunga|completa|web)|long description|description|testo|leiras)\b/u],
  [
    'name',
    /\b(nome|name|denominazione|titolo|title|megnevezes)\b|\b(descr|descrizione|des) ?(art|articolo|breve|prodotto)\b/u,
  ],
  ['sku', /\b(sku|codice|cod|code|rif|riferimento|cikkszam|id art|articolo nr|codart)\b|^(id|art)$/u],
  ['name', /\b(descrizione|descr|articolo|prodotto|product|item|article|termek)\b/u],
];

/** What a heading most likely means; `ignore` when nothing is known of it. */
export function guessField(heading: string): ImportField {
  const plain = plainHeading(heading);
  return meanings.find(([, words]) => words.test(plain))?.[0] ?? 'ignore';
}

const isName = (heading: string): boolean => /\b(nome|name|titolo|title|megnevezes)\b/u.test(plainHeading(heading));
const isPlainDescription = (heading: string): boolean => /^descr(izione)?$/u.test(plainHeading(heading));

/**
 * The meaning of every column. A field is given once, to the first column that has it. A list without names but with
 * a description has its names there: that is how most tills write it. Beside names a description is one.
 */
export function guessFields(headings: readonly string[]): ImportField[] {
  const given = new Set<ImportField>();
  const named = headings.some((heading) => isName(heading) && guessField(heading) === 'name');
  const fields = headings.map((heading) => {
    const field = named && isPlainDescription(heading) ? 'description' : guessField(heading);
    if (given.has(field)) return 'ignore';
    if (field !== 'ignore') given.add(field);
    return field;
  });
  const described = fields.indexOf('description');
  if (!given.has('name') && described !== -1) fields[described] = 'name';
  return fields;
}
