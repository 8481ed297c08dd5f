/** Headings of the file that tells who came of those who registered, and who bought. */
import type { Locale } from '../../api/money.ts';

export const resultWords: Readonly<Record<Locale, { readonly file: string; readonly headings: readonly string[] }>> = {
  it: {
    file: 'risultato',
    headings: ['Nome', 'Da dove', 'Posti', 'Iscritto il', 'Entrato il', 'Primo acquisto', 'Ha comprato per'],
  },
  en: {
    file: 'result',
    headings: ['Name', 'Source', 'Seats', 'Registered on', 'Came on', 'First purchase', 'Bought for'],
  },
  hu: {
    file: 'eredmeny',
    headings: ['Név', 'Honnan', 'Helyek', 'Jelentkezett', 'Megérkezett', 'Első vásárlás', 'Vásárlás összege'],
  },
};
