/** Pages for the screen and files for the printer, both drawn by the press from the same words. */
import type { Drawing } from '../../api/drawing.ts';
import type { LabelFormat, LabelJob } from '../../api/labels.ts';
import type { SignText } from '../../api/promotions.ts';
import { Refusal } from '../../api/refusals.ts';
import { inSlices } from '../database/index.ts';
import type { PrintSheet, TableReport } from '../print/index.ts';
import { storeDay } from '../settings/index.ts';
import { type LabelFacts, labelFacts } from './facts.sql.ts';
import { labelOf } from './gather.ts';
import { saidBy } from './hang.ts';
import type { LabelsParts } from './index.ts';
import type { Label, Writing } from './label.ts';
import { labelsOn, pagesOf, placesOn } from './laying.ts';
import { openPress } from './press.ts';
import type { Noted } from './press-job.ts';
import { addRun, dropOpenRuns } from './shelf.sql.ts';
import { wordsOf } from './words.ts';

/** A job with what it comes to: on which paper, at whose prices, and which goods. */
export interface Asked {
  readonly channelId: string;
  readonly format: LabelFormat;
  readonly ids: readonly number[];
}

/** Labels of a whole warehouse in one file help nobody, and no printer takes them. */
const mostLabels = 20_000;

const noPage = ({ pageWidth: width, pageHeight: height }: LabelFormat): Drawing => ({ width, height, marks: [] });

export type Printing = ReturnType<typeof openPrinting>;

export function openPrinting({ database, settings, pricing, clock }: LabelsParts) {
  const press = openPress();
  const writing = async (): Promise<Writing> => {
    const { currency, language, timeZone, shopName } = await settings.current();
    return { currency, language, timeZone, shopName };
  };
  const pdf = (name: string, bytes: Uint8Array | null) => ({
    name: `${name}.pdf`,
    mediaType: 'application/pdf',
    text: Buffer.from(bytes ?? []).toString('base64'),
  });

  async function factsOf(channelId: string, ids: readonly number[]) {
    const facts = [];
    for (const slice of inSlices(ids)) facts.push(...(await labelFacts(database.read, channelId, slice)));
    return facts;
  }

  async function labelsOf(facts: readonly LabelFacts[], channelId: string, words: Writing): Promise<Label[]> {
    const ids = facts.map(({ variantId }) => variantId);
    const found = await pricing.labelReductions(database.read, ids, channelId, words.language);
    const reductions = new Map(found.map((each) => [each.variantId, each]));
    return facts.map((each) => labelOf(each, reductions.get(each.variantId) ?? null, words));
  }

  async function remarks(noted: readonly Noted[], channelId: string) {
    const named = noted.slice(0, 200);
    const facts = await labelFacts(
      database.read,
      channelId,
      named.map(({ variantId }) => variantId),
    );
    const titles = new Map(facts.map(({ variantId, title }) => [variantId, title]));
    return named.map(({ variantId, found }) => ({ variantId, title: titles.get(variantId) ?? '', found: [...found] }));
  }

  return {
    async preview(job: LabelJob, page: number, { channelId, format, ids }: Asked) {
      const laying = { paper: format, count: ids.length, start: placeFrom(job, format), copies: job.copies };
      const pages = pagesOf(laying);
      const shown = { labels: ids.length * job.copies, perPage: placesOn(format), pages };
      if (pages === 0) return { ...shown, page: noPage(format), guides: [], remarks: [] };
      const index = Math.min(page, pages) - 1;
      const { first, end } = labelsOn(laying, index);
      const words = await writing();
      const labels = await labelsOf(await factsOf(channelId, ids.slice(first, end)), channelId, words);
      const drawn = await press.run({
        kind: 'page',
        writing: words,
        at: clock.now(),
        page: index,
        run: { ...laying, labels, first, code: job.code, cutMarks: job.cutMarks },
      });
      return {
        ...shown,
        page: drawn.page ?? noPage(format),
        guides: [...drawn.guides],
        remarks: await remarks(drawn.noted, channelId),
      };
    },
    async print(job: LabelJob, { channelId, format, ids }: Asked, actor: string) {
      if (ids.length === 0) throw new Refusal('labels-none');
      const count = ids.length * job.copies;
      if (count > mostLabels) throw new Refusal('labels-too-many', { count, most: mostLabels });
      const words = await writing();
      const facts = await factsOf(channelId, ids);
      const named = wordsOf(words.language);
      const title = format.kind === 'sign' ? named.signs : named.labels;
      const day = storeDay(clock.now(), words.timeZone);
      const laying = { paper: format, count: facts.length, start: placeFrom(job, format), copies: job.copies };
      const labels = await labelsOf(facts, channelId, words);
      const done = await press.run({
        kind: 'labels',
        writing: words,
        at: clock.now(),
        title: `${title} ${day}`,
        run: { ...laying, labels, first: 0, code: job.code, cutMarks: job.cutMarks },
      });
      const said = facts.flatMap(saidBy);
      // A sign stands beside the goods; the label on the shelf stays what it was.
      const runId = format.kind === 'sign' ? null : await keep(channelId, actor, JSON.stringify(said), said.length);
      return {
        file: pdf(`${title.toLowerCase()}-${day}`, done.bytes),
        runId,
        labels: facts.length * job.copies,
        pages: done.pages,
        remarks: await remarks(done.noted, channelId),
      };
    },
    async calibrationPage(format: LabelFormat) {
      const words = await writing();
      const { title } = wordsOf(words.language).calibration;
      const done = await press.run({ kind: 'calibration', writing: words, at: clock.now(), paper: format, title });
      return pdf(`${fileName(title)}-${format.id}`, done.bytes);
    },
    async promotionSigns(paper: LabelFormat, signs: readonly SignText[], name: string) {
      const words = await writing();
      const title = `${wordsOf(words.language).signs}: ${name}`;
      const done = await press.run({ kind: 'signs', writing: words, at: clock.now(), paper, signs, title });
      return { file: pdf(fileName(title), done.bytes), signs: signs.length, pages: done.pages };
    },
    async report(make: (words: Writing) => TableReport) {
      const words = await writing();
      const report = make(words);
      const { title } = report;
      const sheet = { kind: 'report' as const, report };
      const done = await press.run({ kind: 'sheet', writing: words, at: clock.now(), sheet, title });
      return { file: pdf(fileName(title), done.bytes), pages: done.pages };
    },
    sheet: (async (sheet, { name, title, language }) => {
      const words = { ...(await writing()), language };
      return pdf(name, (await press.run({ kind: 'sheet', writing: words, at: clock.now(), sheet, title })).bytes);
    }) satisfies PrintSheet as PrintSheet,
    close: (): Promise<void> => press.close(),
  };

  function keep(channelId: string, actor: string, said: string, labels: number): Promise<number> {
    return database.change(async (change) => {
      await dropOpenRuns(change.db, channelId);
      const { id } = await addRun(change.db, { at: change.at, actor, channel_id: channelId, labels, said });
      change.announce('labels');
      return id;
    });
  }
}

/** A name that every file system takes: letters and figures, joined. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);

/** A sheet begins somewhere on itself: beyond its last place it is another sheet. */
const placeFrom = ({ start }: LabelJob, format: LabelFormat): number => ((start - 1) % placesOn(format)) + 1;
