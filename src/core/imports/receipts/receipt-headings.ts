/** What the columns of a file of receipts mean, by their headings in Italian, English and Hungarian. */
import type { PaymentMethod, ReceiptField } from '../../../api/sales-words.ts';
import { plainHeading } from '../headings.ts';

/** In this order: the total of a receipt has the word total in it, a unit price the word price. */
const meanings: readonly (readonly [ReceiptField, RegExp])[] = [
  ['gtin', /^(ean|gtin|upc|isbn|vonalkod)\b|\b(barre|barcode|bar code|ean ?(8|13)?|gtin)\b|codbarre|codean/u],
  [
    'cost',
    /^costo?$|^cogs$|\b(cost|costo) (price|of goods|riga|totale|merce|unit\w*)\b|\bcost of\b|\bbekerules|beszerzesi/u,
  ],
  [
    'number',
    /\b(scontrino|receipt|invoice|fattura|documento|ricevuta|order|ordine|transaction|transazione|bon|bizonylat|nyugta|szamla)\b.*\b(n|nr|no|num|numero|number|id|szam|szama)\b|\b(n|nr|no|num|numero|number|id)\b.*\b(scontrino|receipt|invoice|fattura|documento|ricevuta|order|ordine|transaction|transazione)\b|^(scontrino|receipt|ricevuta|invoice|order|ordine|transaction|numero|number|bizonylatszam|nyugtaszam)$/u,
  ],
  [
    'receiptTotal',
    /\b(totale|total|importo|amount)\b.*\b(scontrino|documento|ordine|receipt|order|invoice|transaction)\b|\b(receipt|order|invoice|document) total\b|^vegosszeg$/u,
  ],
  ['discount', /\b(sconto|sconti|discount|ribasso|kedvezmeny|engedmeny)\b/u],
  [
    'vatAmount',
    /\b(importo|imposta|amount|osszeg)\b.*\b(iva|vat|tax|afa)\b|\b(iva|vat|tax|afa)\b.*\b(importo|amount|osszeg)\b|^(tax|imposta)$|\b(iva|vat|tax|imposta)\b.*\d ?%/u,
  ],
  ['vatRate', /\b(iva|aliquota|vat|afa|tax)\b(?!.*(compres|inclus|esclus))/u],
  ['unitPrice', /\b(prezzo|price|prz|egysegar)\b|^prezz|^ar$/u],
  ['quantity', /\b(quantita|quantity|qta|qty|pezzi|pz|pieces|mennyiseg|darab|db)\b|^q ta$/u],
  [
    'total',
    /\b(totale|total|importo|amount|incasso|lordo|gross|brutto|osszesen|osszeg|ertek)\b(?!.*(margin|income|profit))/u,
  ],
  ['time', /^(ora|orario|time|ido|idopont|hh mm|ore)$|\b(ora|time) (vendita|emissione|of sale)\b/u],
  ['date', /\b(data|date|datum|datetime|timestamp|giorno|kelt)\b|^(day)$|^(data ora|date time)/u],
  ['payment', /\b(pagamento|pagato con|payment|tender|tipo pagamento|fizetes|fizetesi mod)\b|^(pagam|paid by)/u],
  ['currency', /\b(valuta|currency|divisa|penznem|deviza)\b/u],
  ['store', /\b(negozio|punto vendita|store|shop|branch|filiale|sede|uzlet|bolt)\b|^(pdv|pos id)$/u],
  ['channel', /\b(canale|channel|csatorna)\b/u],
  [
    'category',
    /\b(categoria|reparto|gruppo|famiglia|settore|category|department|product line|product type|kategoria)\b|merceolog/u,
  ],
  ['customer', /\b(email|e mail|mail|telefono|phone|cellulare)\b|^(cliente|customer|vevo)$/u],
  ['sku', /\b(sku|codice|cod|code|cikkszam|id art|codart|plu)\b|^(art|id)$/u],
  [
    'article',
    /\b(articolo|prodotto|descrizione|descr|nome|name|product|item|article|description|termek|megnevezes)\b/u,
  ],
];

/** Amounts in a column for each way of paying: `Contanti`, `POS`. */
const paid: readonly (readonly [PaymentMethod, RegExp])[] = [
  ['cash', /^(contanti|contante|cash|keszpenz)( importo| amount)?$/u],
  ['card', /^(carta|carte|bancomat|pos|card|cards|bankkartya|kartya)( importo| amount)?$/u],
  ['wallet', /^(satispay|ewallet|wallet|apple pay|google pay)$/u],
  ['paypal', /^paypal$/u],
  ['gift-card', /^(buono regalo|carta regalo|gift card|ajandekkartya)$/u],
  ['store-credit', /^(buono|credito negozio|store credit)$/u],
  ['cash-on-delivery', /^(contrassegno|cash on delivery|utanvet)$/u],
];

function guess(heading: string): ReceiptField {
  const plain = plainHeading(heading);
  const method = paid.find(([, words]) => words.test(plain))?.[0];
  if (method !== undefined) return `paid-${method}`;
  return meanings.find(([, words]) => words.test(plain))?.[0] ?? 'ignore';
}

/** The meaning of every column; a field is given once, to the first column that has it. */
export function guessReceiptFields(headings: readonly string[]): ReceiptField[] {
  const given = new Set<ReceiptField>();
  return headings.map((heading) => {
    const field = guess(heading);
    if (given.has(field)) return 'ignore';
    given.add(field);
    return field;
  });
}

/** What each column means: as the person said, else as its heading says. */
export function receiptFieldsOf(
  headings: readonly string[],
  mapping: Readonly<Record<string, ReceiptField>> | undefined,
): ReceiptField[] {
  const guessed = guessReceiptFields(headings);
  const said = headings.map((heading) => mapping?.[heading]);
  const taken = new Set<ReceiptField | undefined>(said.filter((field) => field !== undefined && field !== 'ignore'));
  return headings.map((_, place) => {
    const own = guessed[place] ?? 'ignore';
    return said[place] ?? (taken.has(own) ? 'ignore' : own);
  });
}

/** `tax 5%` says the rate that its amounts were made with; hundredths of a percent. */
export function rateInHeading(heading: string): number | null {
  const match = /(\d{1,2})(?:[.,](\d))? ?%/u.exec(heading);
  return match === null ? null : Number(match[1]) * 100 + Number(match[2] ?? 0) * 10;
}
