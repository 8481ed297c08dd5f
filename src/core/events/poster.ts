/**
 * The poster of an event: shop, title, day and place, a code on white with its quiet zone, and the address to type for
 * who has no camera. The code is at least 40 mm on paper, and a third of the width on a picture.
 */
import type { Drawing, Mark } from '../../api/drawing.ts';
import type { Locale } from '../../api/money.ts';
import type { PosterSize } from '../../api/posters.ts';
import { ascent, drawQr, fitLine, fitLines, openTypeface, pdfOf, rectangle, write } from '../print/index.ts';
import type { Face, Ink } from '../../api/ink.ts';

export interface PosterFacts {
  readonly shop: string;
  readonly title: string;
  readonly when: string;
  readonly where: string;
  /** Where the code leads. */
  readonly link: string;
  /** The same to read and type. */
  readonly address: string;
  /** Other words than an event's. */
  readonly words?: { readonly head: (shop: string) => string; readonly scan: string; readonly or: string };
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly qr: number;
}

/** Millimetres; square and story in the shape of their place, 1:1 and 9:16. */
const sheets: Record<PosterSize, Sheet> = {
  a4: { width: 210, height: 297, margin: 14, qr: 70 },
  a3: { width: 297, height: 420, margin: 20, qr: 98 },
  square: { width: 180, height: 180, margin: 12, qr: 62 },
  story: { width: 108, height: 192, margin: 10, qr: 46 },
};

const words: Record<
  Locale,
  { readonly invites: (shop: string) => string; readonly scan: string; readonly or: string }
> = {
  it: { invites: (shop) => `${shop} invita`, scan: 'Inquadra e prenota', or: 'o vai su' },
  en: { invites: (shop) => `${shop} invites`, scan: 'Scan and book', or: 'or go to' },
  hu: { invites: (shop) => `${shop} meghív`, scan: 'Olvasd be és foglalj', or: 'vagy nyisd meg' },
};

export function drawPoster(facts: PosterFacts, size: PosterSize, language: Locale): Drawing {
  const { width, height, margin, qr } = sheets[size];
  const typeface = openTypeface();
  const unit = width / 210;
  const inner = width - 2 * margin;
  const head = height * 0.16;
  const marks: Mark[] = [rectangle({ x: 0, y: 0, width, height: head }, 'black')];
  const say = { ...words[language], ...facts.words };
  const put = (text: string, face: Face, em: number, x: number, y: number, room: number, ink: Ink = 'black'): void => {
    const line = fitLine(typeface, typeface.writable(text), { face, size: em, least: em / 3 }, room);
    marks.push(...write(typeface, line.lines[0] ?? '', { face, size: line.size, ink }, { x, y }));
  };
  put(
    (facts.words?.head ?? say.invites)(facts.shop),
    'extrabold',
    12 * unit,
    margin,
    head / 2 + 4 * unit,
    inner,
    'white',
  );

  const title = fitLines(
    typeface,
    typeface.writable(facts.title),
    { face: 'extrabold', size: 24 * unit, least: 9 * unit },
    inner,
    3,
  );
  let y = head + title.size * 1.2;
  for (const text of title.lines) {
    marks.push(...write(typeface, text, { face: 'extrabold', size: title.size }, { x: margin, y }));
    y += title.size * (ascent + 0.2);
  }
  put(facts.when, 'semibold', 9 * unit, margin, y, inner);
  put(facts.where, 'regular', 9 * unit, margin, y + 12 * unit, inner);

  const top = height - margin - qr;
  const code = drawQr(facts.link, { x: margin, y: top, side: qr }, null);
  if (code !== null) marks.push(code);
  const left = margin + qr + 6 * unit;
  const room = width - margin - left;
  put(say.scan, 'extrabold', 10 * unit, left, top + qr / 2 - 6 * unit, room);
  put(say.or, 'regular', 7 * unit, left, top + qr / 2 + 5 * unit, room);
  put(facts.address, 'semibold', 7 * unit, left, top + qr / 2 + 15 * unit, room);
  return { width, height, marks };
}

export const posterPdf = (facts: PosterFacts, size: PosterSize, language: Locale, at: number): Promise<Uint8Array> =>
  pdfOf([drawPoster(facts, size, language)], { title: facts.title, language, author: facts.shop, at });
