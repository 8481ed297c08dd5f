/** The words on labels and signs, in the shop's language: customers read them, whoever prints. */
import { formatPercent, type Locale } from '../../api/money.ts';

interface Words {
  readonly until: (day: string) => string;
  readonly used: string;
  readonly noPrice: string;
  readonly offer: string;
  readonly labels: string;
  readonly signs: string;
  readonly calibration: {
    readonly title: string;
    readonly sentence: string;
    readonly measure: string;
    readonly across: string;
    readonly down: string;
    readonly scale: string;
  };
}

const words: Record<Locale, Words> = {
  it: {
    until: (day) => `fino al ${day}`,
    used: 'già usata',
    noPrice: 'prezzo da dare',
    offer: 'Offerta',
    labels: 'Cartellini',
    signs: 'Cartelli',
    calibration: {
      title: 'Pagina di prova',
      sentence: 'Stampa al 100 %, senza «adatta alla pagina», sullo stesso foglio delle etichette.',
      measure: 'Misura dalla croce al bordo del foglio e scrivi le due misure in Vetrina.',
      across: 'dal bordo sinistro: giusto è {n} mm',
      down: 'dal bordo alto: giusto è {n} mm',
      scale: 'questa riga è lunga 100 mm esatti',
    },
  },
  en: {
    until: (day) => `until ${day}`,
    used: 'used already',
    noPrice: 'price to come',
    offer: 'Offer',
    labels: 'Labels',
    signs: 'Signs',
    calibration: {
      title: 'Trial page',
      sentence: 'Print at 100 %, without “fit to page”, on the same kind of sheet as the labels.',
      measure: 'Measure from the cross to the edge of the sheet and write both measures into Vetrina.',
      across: 'from the left edge: right is {n} mm',
      down: 'from the top edge: right is {n} mm',
      scale: 'this line is exactly 100 mm long',
    },
  },
  hu: {
    until: (day) => `${day.replace(/\.$/u, '')}-ig`,
    used: 'már felhasznált',
    noPrice: 'ár később',
    offer: 'Akció',
    labels: 'Árcímkék',
    signs: 'Ártáblák',
    calibration: {
      title: 'Próbaoldal',
      sentence: 'Nyomtassa 100%-os méretben, oldalhoz igazítás nélkül, a címkékkel azonos lapra.',
      measure: 'Mérje meg a kereszt távolságát a lap szélétől, és írja be mindkettőt a Vetrinába.',
      across: 'a bal széltől: helyesen {n} mm',
      down: 'a felső széltől: helyesen {n} mm',
      scale: 'ez a vonal pontosan 100 mm hosszú',
    },
  },
};

export const wordsOf = (language: Locale): Words => words[language];

const tags: Record<Locale, string> = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' };

/** `6 dic`, on the store's own calendar. */
export const shortDay = (at: number, language: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'short', timeZone }).format(at);

/** `6 dicembre`: signs have room for the whole word. */
export const longDay = (at: number, language: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[language], { day: 'numeric', month: 'long', timeZone }).format(at);

/** `−20%`, with a minus that is one. Never more than is true: 23,08 % is said as 23. */
export function lessPercent(hundredths: number, language: Locale): string {
  const said = hundredths % 50 === 0 || hundredths < 100 ? hundredths : Math.floor(hundredths / 100) * 100;
  return formatPercent(-said, language).replace('-', '−');
}

/** A measure with the decimal sign of the language: `8,5`. */
export const measured = (millimetres: number, language: Locale): string =>
  new Intl.NumberFormat(tags[language], { maximumFractionDigits: 2 }).format(millimetres);
