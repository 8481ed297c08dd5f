/** A PDF read back as a printer would: its pages in millimetres, what is written where, and a picture of each page. */
import { createCanvas } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

const millimetres = (points: number): number => (points * 25.4) / 72;

export interface WrittenText {
  readonly text: string;
  /** Left end of the baseline and the line's width; y from the top of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the em. */
  readonly size: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly WrittenText[];
  /** Left, top, right, bottom of each filled or stroked shape. */
  readonly shapes: readonly (readonly [number, number, number, number])[];
}

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  } as Parameters<typeof getDocument>[0]).promise;

export async function readPdf(bytes: Uint8Array): Promise<{ title: string; language: string; pages: ReadPage[] }> {
  const document = await open(bytes);
  const { info } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  const facts = info as { Title?: string; Language?: string };
  await document.loadingTask.destroy();
  return { title: facts.Title ?? '', language: facts.Language ?? '', pages };
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: millimetres(item.transform[4] as number),
            y: millimetres(top - (item.transform[5] as number)),
            width: millimetres(item.width),
            size: millimetres(Math.hypot(item.transform[0] as number, item.transform[1] as number)),
          },
        ]
      : [],
  );
  return {
    width: millimetres(right - left),
    height: millimetres(top - bottom),
    texts,
    shapes: await shapesOf(page, top - bottom),
  };
}

/** pdfkit turns the page over first (y downwards); the extents of pdf.js are in that turned space. */
async function shapesOf(page: PDFPageProxy, _height: number): Promise<(readonly [number, number, number, number])[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((fn, index) => {
    if (fn !== OPS.constructPath) return [];
    const [, , extent] = argsArray[index] as [number, unknown, ArrayLike<number> | null];
    if (extent === null) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(extent).map(millimetres);
    return [[x1, y1, x2, y2] as const];
  });
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
  readonly image: ImageData;
}

/** One page as a printer of so many dots an inch puts it on paper. */
export async function renderPage(bytes: Uint8Array, number = 1, dpi = 300): Promise<Picture> {
  const document = await open(bytes);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const image = context.getImageData(0, 0, canvas.width, canvas.height) as unknown as ImageData;
  await document.loadingTask.destroy();
  return { width: canvas.width, height: canvas.height, png: canvas.toBuffer('image/png'), image };
}

let prepared = false;

/** The reader's own program, from its package and from nowhere else. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
}

/** What a reader sees on the page. */
export async function readCodes(
  picture: Picture,
  formats: ReaderOptions['formats'] = [],
): Promise<{ format: string; text: string }[]> {
  prepare();
  const results = await readBarcodes(picture.image, { formats, maxNumberOfSymbols: 255, tryHarder: true });
  return results.map(({ format, text }) => ({ format, text }));
}
