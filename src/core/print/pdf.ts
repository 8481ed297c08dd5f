/** Drawings as a PDF at exact millimetres, with the typeface embedded: what is measured on paper is what was drawn. */
import type { Drawing, Mark, TextMark } from '../../api/drawing.ts';
import { faces, inkColours } from '../../api/ink.ts';
import { blankDocument, faceFiles } from './typeface.ts';

export interface PdfFacts {
  readonly title: string;
  /** BCP 47, for readers that speak. */
  readonly language: string;
  readonly author: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A picture under everything else: cut to fill its place, never stretched. Millimetres. */
export interface PagePicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** JPEG or PNG. */
  readonly bytes: Uint8Array;
}

export type PrintedPage = Drawing & { readonly pictures?: readonly PagePicture[] };

/** Pages are taken one by one, so that a thousand of them need not stand in memory as drawings. */
export async function pdfOf(
  pages: Iterable<PrintedPage>,
  { title, language, author, at }: PdfFacts,
): Promise<Uint8Array> {
  const document = blankDocument({
    info: { Title: title, Author: author, Creator: 'Vetrina', Producer: 'Vetrina', CreationDate: new Date(at) },
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
  });
  const bytes = collected(document);
  for (const face of faces) document.registerFont(face, faceFiles()[face]);
  for (const page of pages) {
    document.addPage({ size: [points(page.width), points(page.height)], margin: 0 });
    for (const picture of page.pictures ?? []) show(document, picture);
    for (const mark of page.marks) draw(document, mark);
  }
  document.end();
  return bytes;
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (piece: Uint8Array) => pieces.push(piece));
    document.on('error', reject);
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
  });
}

function show(document: PDFKit.PDFDocument, { bytes, ...place }: PagePicture): void {
  const { x, y } = { x: points(place.x), y: points(place.y) };
  const [width, height] = [points(place.width), points(place.height)];
  document.save();
  document.rect(x, y, width, height).clip();
  document.image(Buffer.from(bytes), x, y, { cover: [width, height], align: 'center', valign: 'center' });
  document.restore();
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      writeText(document, mark);
      return;
    case 'rectangle': {
      const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map(points) as [
        number,
        number,
        number,
        number,
      ];
      if (mark.radius > 0) document.roundedRect(x, y, width, height, points(mark.radius));
      else document.rect(x, y, width, height);
      document.fill(inkColours[mark.ink]);
      return;
    }
    case 'line':
      document.moveTo(points(mark.x1), points(mark.y1)).lineTo(points(mark.x2), points(mark.y2));
      document.lineWidth(points(mark.thickness));
      if (mark.dashed) document.dash(points(1), { space: points(1) });
      else document.undash();
      document.stroke(inkColours[mark.ink]);
      return;
    case 'bars':
      // One path: viewers smooth the seams between shapes of their own, and a bar would look a hair too wide.
      for (let at = 0; at < mark.bars.length; at += 4) {
        const [x = 0, y = 0, width = 0, height = 0] = mark.bars.slice(at, at + 4).map(points);
        document.rect(x, y, width, height);
      }
      document.fill(inkColours.black);
      return;
  }
}

function writeText(document: PDFKit.PDFDocument, { text, face, size, x, y, ink }: TextMark): void {
  document
    .font(face)
    .fontSize(points(size))
    .fillColor(inkColours[ink])
    .text(text, points(x), points(y), { lineBreak: false, baseline: 'alphabetic' });
}
