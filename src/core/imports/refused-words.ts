/** Why a row stays out, in words, for the column that goes out with the refused rows. */
import type { RefusedRow } from '../../api/imports.ts';
import type { Locale } from '../../api/money.ts';

type Reason = RefusedRow['reason'];

const headings: Readonly<Record<Locale, string>> = { it: 'Errore', en: 'Error', hu: 'Hiba' };

export const errorHeading = (language: Locale): string => headings[language];

export const isErrorHeading = (heading: string | undefined): boolean =>
  heading !== undefined && Object.values(headings).includes(heading);

const italian: Readonly<Record<Reason, string>> = {
  'too-few-columns': 'La riga ha {found} colonne invece di {expected}',
  'too-many-columns': 'La riga ha {found} colonne invece di {expected}',
  'price-missing': 'Manca il prezzo',
  'price-not-a-number': 'Il prezzo «{written}» non è un numero',
  'price-negative': 'Il prezzo «{written}» è sotto zero',
  'price-too-large': 'Il prezzo «{written}» è troppo alto',
  'gtin-wrong-check-digit': 'L’ultima cifra del codice a barre «{gtin}» non torna',
  'gtin-wrong-length': 'Il codice a barre «{gtin}» ha un numero di cifre sbagliato',
  'sku-twice': 'Il codice «{sku}» c’è già alla riga {first}',
  'sku-missing': 'Manca il codice',
  'name-missing': 'Manca il nome di un prodotto nuovo',
  'vat-rate-wrong': 'L’IVA «{written}» non esiste: {allowed}',
  'cost-not-a-number': 'Il costo «{written}» non è un numero',
  'floor-price-not-a-number': 'Il prezzo minimo «{written}» non è un numero',
  'content-unreadable': 'Il contenuto «{written}» non si legge: per esempio 0,75 l o 500 g',
  'formula-not-calculated': 'La formula nella colonna «{column}» non ha un risultato: apri il file, salvalo e riprova',
  'link-wrong': 'L’indirizzo «{link}» non comincia con https://',
  'parent-missing': 'Il prodotto principale «{parent}» non è nel file',
  'not-sold-here': 'Non è merce di questo negozio (tipo {type})',
  'quote-not-closed': 'Le virgolette aperte non si chiudono',
  'text-too-long': 'Testo troppo lungo ({field}): {length} lettere, al massimo {max}',
};

const english: Readonly<Record<Reason, string>> = {
  'too-few-columns': 'The row has {found} columns instead of {expected}',
  'too-many-columns': 'The row has {found} columns instead of {expected}',
  'price-missing': 'The price is missing',
  'price-not-a-number': 'The price “{written}” is not a number',
  'price-negative': 'The price “{written}” is below zero',
  'price-too-large': 'The price “{written}” is too high',
  'gtin-wrong-check-digit': 'The last digit of the barcode “{gtin}” does not add up',
  'gtin-wrong-length': 'The barcode “{gtin}” has the wrong number of digits',
  'sku-twice': 'The code “{sku}” is on line {first} already',
  'sku-missing': 'The code is missing',
  'name-missing': 'The name of a new product is missing',
  'vat-rate-wrong': 'There is no VAT rate “{written}”: {allowed}',
  'cost-not-a-number': 'The cost “{written}” is not a number',
  'floor-price-not-a-number': 'The lowest price “{written}” is not a number',
  'content-unreadable': 'The content “{written}” cannot be read: for example 0.75 l or 500 g',
  'formula-not-calculated': 'The formula in the column “{column}” has no result: open the file, save it and try again',
  'link-wrong': 'The address “{link}” does not begin with https://',
  'parent-missing': 'The main product “{parent}” is not in the file',
  'not-sold-here': 'No goods of this shop (type {type})',
  'quote-not-closed': 'A quotation mark is opened and not closed',
  'text-too-long': 'Text too long ({field}): {length} letters, at most {max}',
};

const hungarian: Readonly<Record<Reason, string>> = {
  'too-few-columns': 'A sorban {found} oszlop van {expected} helyett',
  'too-many-columns': 'A sorban {found} oszlop van {expected} helyett',
  'price-missing': 'Hiányzik az ár',
  'price-not-a-number': 'Az ár nem szám: „{written}”',
  'price-negative': 'Az ár nulla alatt van: „{written}”',
  'price-too-large': 'Az ár túl magas: „{written}”',
  'gtin-wrong-check-digit': 'A vonalkód utolsó számjegye nem stimmel: „{gtin}”',
  'gtin-wrong-length': 'A vonalkód számjegyeinek száma nem jó: „{gtin}”',
  'sku-twice': 'A kód már szerepel a(z) {first}. sorban: „{sku}”',
  'sku-missing': 'Hiányzik a kód',
  'name-missing': 'Hiányzik egy új termék neve',
  'vat-rate-wrong': 'Nincs ilyen áfakulcs: „{written}”. Lehet: {allowed}',
  'cost-not-a-number': 'A beszerzési ár nem szám: „{written}”',
  'floor-price-not-a-number': 'A legalacsonyabb ár nem szám: „{written}”',
  'content-unreadable': 'A kiszerelés nem olvasható: „{written}”. Például 0,75 l vagy 500 g',
  'formula-not-calculated':
    'A képletnek nincs eredménye a(z) „{column}” oszlopban: nyisd meg a fájlt, mentsd el, és próbáld újra',
  'link-wrong': 'A cím eleje nem https://: „{link}”',
  'parent-missing': 'A főtermék nincs a fájlban: „{parent}”',
  'not-sold-here': 'Nem ennek az üzletnek az áruja ({type} fajta)',
  'quote-not-closed': 'Egy idézőjel nyitva maradt',
  'text-too-long': 'Túl hosszú szöveg ({field}): {length} betű, legfeljebb {max}',
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

export function refusalWords({ reason, details }: RefusedRow, language: Locale): string {
  const words = inLanguage[language][reason];
  return words.replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));
}
