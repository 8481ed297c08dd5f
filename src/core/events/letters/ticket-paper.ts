/** The ticket as a paper of 105 × 148 mm: event, day, place, seats, and the code that opens the door. */
import type { Mark } from '../../../api/drawing.ts';
import type { Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import { ticketCode, ticketKey } from '../../../api/ticket-code.ts';
import { ascent, drawQr, fitLine, fitLines, openTypeface, pdfOf, rectangle, write } from '../../print/index.ts';
import type { LetterFacts } from './texts.ts';

const page = { width: 105, height: 148, margin: 10, qr: 54 };

const seatWords: Record<Locale, (seats: string) => string> = {
  it: (seats) => (seats === '1' ? '1 posto' : `${seats} posti`),
  en: (seats) => (seats === '1' ? '1 seat' : `${seats} seats`),
  hu: (seats) => `${seats} hely`,
};

export async function ticketPaper(
  facts: LetterFacts,
  { shopName }: Pick<Settings, 'shopName'>,
  language: Locale,
  now: number,
): Promise<Uint8Array> {
  const typeface = openTypeface();
  const width = page.width - 2 * page.margin;
  const marks: Mark[] = [rectangle({ x: 0, y: 0, width: page.width, height: 20 }, 'black')];
  const shop = fitLine(typeface, typeface.writable(shopName), { face: 'extrabold', size: 6, least: 3 }, width);
  marks.push(
    ...write(
      typeface,
      shop.lines[0] ?? '',
      { face: 'extrabold', size: shop.size, ink: 'white' },
      { x: page.margin, y: 12 },
    ),
  );
  const title = fitLines(typeface, typeface.writable(facts.event), { face: 'extrabold', size: 7, least: 4 }, width, 3);
  let y = 30;
  for (const line of title.lines) {
    marks.push(...write(typeface, line, { face: 'extrabold', size: title.size }, { x: page.margin, y }));
    y += title.size * (ascent + 0.3);
  }
  for (const text of [facts.when, facts.where, `${seatWords[language](facts.seats)} · ${facts.name}`]) {
    const fitted = fitLine(typeface, typeface.writable(text), { face: 'regular', size: 4, least: 2.5 }, width);
    marks.push(
      ...write(typeface, fitted.lines[0] ?? '', { face: 'regular', size: fitted.size }, { x: page.margin, y: y + 1 }),
    );
    y += 6;
  }
  const left = (page.width - page.qr) / 2;
  const code = drawQr(facts.link, { x: left, y: page.height - page.qr - 18, side: page.qr }, null);
  if (code !== null) marks.push(code);
  const key = ticketKey(facts.link);
  if (key !== undefined)
    marks.push(
      ...write(
        typeface,
        ticketCode(key),
        { face: 'extrabold', size: 7 },
        { x: page.width / 2, y: page.height - 9, side: 'middle' },
      ),
    );
  return pdfOf([{ width: page.width, height: page.height, marks }], {
    ...{ title: facts.event, language, author: shopName, at: now },
  });
}
