import type { Option } from './title.ts';

/** Headings of Vetrina's own product list, by which an import knows it and asks nothing. */
export const ownHeadings = {
  sku: 'Codice',
  name: 'Nome',
  gtin: 'Codice a barre',
  price: 'Prezzo',
  cost: 'Costo',
  floorPrice: 'Prezzo minimo',
  vatRate: 'IVA %',
  category: 'Categoria',
  brand: 'Marca',
  supplier: 'Fornitore',
  option1: 'Opzione 1',
  option2: 'Opzione 2',
  option3: 'Opzione 3',
  content: 'Contenuto',
  contentPer: 'Prezzo unitario per',
  condition: 'Condizione',
  link: 'Pagina',
  imageUrl: 'Immagine',
  description: 'Descrizione',
} as const;

/** "Taglia: M"; a colon in the name itself is doubled, so that it is read back as it was. */
export const writeOption = (option: Option | undefined): string =>
  option === undefined ? '' : `${option.name.replaceAll(':', '::')}: ${option.value}`;

/** Null where the text is no option written by `writeOption`. */
export function readOption(written: string): Option | null {
  const match = /^((?:[^:]|::)*): (.*)$/su.exec(written);
  return match === null ? null : { name: (match[1] ?? '').replaceAll('::', ':'), value: match[2] ?? '' };
}
