/** A gift card on paper, the size of half a postcard: what it is worth, its code, and the code to scan. */
import type { CardSummary } from '../../../api/counter-cards.ts';
import type { CardKind } from '../../../api/counter-words.ts';
import type { Drawing, Mark } from '../../../api/drawing.ts';
import { formatMoney, type Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';

interface CardWords {
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly until: (day: string) => string;
  readonly always: string;
  readonly how: string;
}

const words: Readonly<Record<Locale, CardWords>> = {
  it: {
    kinds: { 'gift-card': 'Carta regalo', 'store-credit': 'Credito del negozio' },
    until: (day) => `Vale fino al ${day}.`,
    always: 'Senza scadenza.',
    how: 'Si spende in negozio, anche un po’ per volta. Mostra questo codice alla cassa.',
  },
  en: {
    kinds: { 'gift-card': 'Gift card', 'store-credit': 'Store credit' },
    until: (day) => `Valid until ${day}.`,
    always: 'It does not expire.',
    how: 'Spend it in the shop, also bit by bit. Show this code at the till.',
  },
  hu: {
    kinds: { 'gift-card': 'Ajándékkártya', 'store-credit': 'Bolti jóváírás' },
    until: (day) => `Érvényes: ${day}.`,
    always: 'Nem jár le.',
    how: 'A boltban költhető el, részletekben is. Mutasd meg ezt a kódot a pénztárnál.',
  },
};

const page = { width: 148, height: 70, margin: 9, qr: 46 } as const;

export async function cardPaper(
  card: CardSummary,
  { shopName, currency }: Pick<Settings, 'shopName' | 'currency'>,
  language: Locale,
  at: number,
) {
  // Paper is loaded when it is first asked for: the start of the shop needs none.
  const { drawQr, fitLine, fitLines, openTypeface, pdfOf, rectangle, write } = await import('../../print/index.ts');
  const typeface = openTypeface();
  const said = words[language];
  const left = page.margin;
  const width = page.width - 2 * page.margin - page.qr - 6;
  const text = (content: string, face: 'regular' | 'semibold' | 'extrabold', size: number, y: number): Mark[] => {
    const fitted = fitLine(typeface, typeface.writable(content), { face, size, least: size * 0.6 }, width);
    return write(typeface, fitted.lines[0] ?? '', { face, size: fitted.size }, { x: left, y });
  };
  const day = card.expiresOn?.split('-').toReversed().join('/') ?? null;
  const small = { face: 'regular', size: 3.2 } as const;
  const how = fitLines(typeface, typeface.writable(said.how), small, width, 3).lines;
  const code = drawQr(card.code, { x: page.width - page.margin - page.qr, y: 12, side: page.qr }, null);
  const drawing: Drawing = {
    width: page.width,
    height: page.height,
    marks: [
      rectangle({ x: 0, y: 0, width: page.width, height: 3.5 }, 'black'),
      ...text(shopName, 'semibold', 4.4, 15),
      ...text(said.kinds[card.kind], 'extrabold', 8.5, 26),
      ...text(formatMoney(card.balance, currency, language), 'extrabold', 10, 39),
      ...text(card.code, 'semibold', 5.2, 48),
      ...text(day === null ? said.always : said.until(day), 'regular', 3.2, 54),
      ...how.flatMap((each, place) => write(typeface, each, small, { x: left, y: 59 + place * 4.4 })),
      ...(code === null ? [] : [code]),
    ],
  };
  const title = `${said.kinds[card.kind]} ${card.code}`;
  const bytes = await pdfOf([drawing], { title, language, author: shopName, at });
  const name = `${card.kind}-${card.code.slice(-4).toLowerCase()}.pdf`;
  return { name, mediaType: 'application/pdf', text: Buffer.from(bytes).toString('base64') };
}
