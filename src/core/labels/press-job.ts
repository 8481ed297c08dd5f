/** What the press is asked for; done in a thread of its own (`press-worker.ts`). */
import type { Drawing, Mark } from '../../api/drawing.ts';
import type { Paper } from '../../api/labels.ts';
import type { SignText } from '../../api/promotions.ts';
import { openTypeface, pdfOf, type Sheet, sheetPdf, type Typeface } from '../print/index.ts';
import { calibrationPage } from './calibration-page.ts';
import type { Writing } from './label.ts';
import type { Desk, Remark } from './label-frame.ts';
import { pagesOf, type Run } from './laying.ts';
import { drawPage, guidesOf } from './pages.ts';
import { promotionSigns } from './promotion-sign.ts';
import { wordsOf } from './words.ts';

interface Common {
  readonly writing: Writing;
  /** Instant of the document, milliseconds. */
  readonly at: number;
}

export type PressJob = Common &
  (
    | { readonly kind: 'page'; readonly run: Run; readonly page: number }
    | { readonly kind: 'labels'; readonly run: Run; readonly title: string }
    | { readonly kind: 'calibration'; readonly paper: Paper; readonly title: string }
    | { readonly kind: 'signs'; readonly paper: Paper; readonly signs: readonly SignText[]; readonly title: string }
    | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly title: string }
  );

export interface Noted {
  readonly variantId: number;
  readonly found: readonly Remark[];
}

export interface Printed {
  /** The PDF, or the page on the screen. */
  readonly bytes: Uint8Array | null;
  readonly page: Drawing | null;
  readonly guides: readonly Mark[];
  readonly pages: number;
  readonly noted: readonly Noted[];
}

let typeface: Typeface | undefined;

export async function perform(job: PressJob): Promise<Printed> {
  const { writing, at } = job;
  const desk: Desk = { typeface: (typeface ??= openTypeface()), writing };
  const noted: Noted[] = [];
  const note = (variantId: number, found: readonly Remark[]): void => {
    if (found.length > 0) noted.push({ variantId, found });
  };
  const pdf = async (pages: Iterable<Drawing>, title: string, count: number): Promise<Printed> => ({
    bytes: await pdfOf(pages, { title, language: writing.language, author: writing.shopName, at }),
    page: null,
    guides: [],
    pages: count,
    noted,
  });
  switch (job.kind) {
    case 'page': {
      const { run, page } = job;
      const drawn = drawPage(desk, run, page, note);
      const guides = guidesOf(desk, run, page, wordsOf(writing.language).used);
      return { bytes: null, page: drawn, guides, pages: pagesOf(run), noted };
    }
    case 'labels':
      return pdf(pagesIn(desk, job.run, note), job.title, pagesOf(job.run));
    case 'calibration':
      return pdf([calibrationPage(desk, job.paper)], job.title, 1);
    case 'signs': {
      const pages = [...promotionSigns(desk, job.paper, job.signs)];
      return pdf(pages, job.title, pages.length);
    }
    case 'sheet': {
      const about = { title: job.title, language: writing.language, author: writing.shopName, at };
      return { ...(await sheetPdf(desk.typeface, job.sheet, about)), page: null, guides: [], noted };
    }
  }
}

function* pagesIn(
  desk: Desk,
  run: Run,
  note: (variantId: number, found: readonly Remark[]) => void,
): Generator<Drawing> {
  for (let page = 0; page < pagesOf(run); page += 1) yield drawPage(desk, run, page, note);
}
