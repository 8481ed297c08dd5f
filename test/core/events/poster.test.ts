/** Posters measured and read back: the code leads to the event's page and says where it hung. */
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { posterSizes } from '../../../src/api/posters.ts';
import { ticketPaper } from '../../../src/core/events/letters/ticket-paper.ts';
import { printHere } from '../print/print-here.ts';
import { readCodes, readPdf, renderPage } from '../print/read-pdf.ts';
import { openEvenings, owner } from './open-evenings.ts';
import { ticketCode } from '../../../src/api/ticket-code.ts';

const shapes = { a4: [210, 297], a3: [297, 420], square: [180, 180], story: [108, 192] } as const;

test.each(posterSizes)('%s: as large as it says, everything within it, and its code is read', async (size) => {
  const { events, event } = await openEvenings({
    title: 'Tre rosati, un panettone salentino e chi sa quante altre cose buone da assaggiare insieme',
    place: 'Cantina',
  });
  const file = await events.verbs.poster({ id: event.id, size, source: 'bar' }, owner);
  expect(file).toMatchObject({ name: `${event.slug}-${size}.pdf`, mediaType: 'application/pdf' });
  const bytes = new Uint8Array(Buffer.from(file.text, 'base64'));
  const { pages } = await readPdf(bytes);
  const [page] = pages;
  const [width, height] = shapes[size];
  expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([width, height]);
  for (const { x, y, width: wide } of page?.texts ?? []) {
    expect(x + wide).toBeLessThanOrEqual(width);
    expect(y).toBeLessThanOrEqual(height);
  }
  const written = (page?.texts ?? []).map(({ text }) => text).join(' ');
  expect(written).toContain('Bottega Verdi invita');
  expect(written).toContain('1 dicembre');
  const codes = await readCodes(await renderPage(bytes, 1, 100));
  expect(codes.map(({ text }) => text)).toEqual([`https://bottegaverdi.example/e/${event.slug}?da=bar`]);
});

const codeSides = { a4: 70, a3: 98, square: 62, story: 46 } as const;

test.each(posterSizes)('%s: no writing stands on the code, however few words there are', async (size) => {
  const { events, event } = await openEvenings({ title: 'Tre rosati e un panettone salentino', place: 'Cantina' });
  const file = await events.verbs.poster({ id: event.id, size, source: 'bar' }, owner);
  const texts = (await readPdf(new Uint8Array(Buffer.from(file.text, 'base64')))).pages[0]?.texts ?? [];
  const beside = texts.find(({ text }) => text === 'Inquadra e prenota');
  const above = texts.filter(({ x }) => x < (beside?.x ?? 0));
  const codeTop = (beside?.y ?? 0) + (6 * shapes[size][0]) / 210 - codeSides[size] / 2;
  expect(above.length).toBeGreaterThan(3);
  expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(codeTop);
});

/** A picture of one colour. */
function png(width: number, height: number, colour: readonly [number, number, number]): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, () => colour).flat())]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

test.each(posterSizes)(
  '%s with a picture: it is shown, no writing stands on it, and the code is read',
  async (size) => {
    const { events, event } = await openEvenings({ title: 'Tre rosati e un panettone', place: 'Cantina' });
    const before = await events.verbs.poster({ id: event.id, size, source: 'bar' }, owner);
    const { id: pictureId } = await events.verbs.addPicture(
      { base64: png(90, 60, [200, 30, 40]).toString('base64') },
      owner,
    );
    await events.verbs.update({ id: event.id, pictureId }, owner);
    const file = await events.verbs.poster({ id: event.id, size, source: 'bar' }, owner);
    const bytes = new Uint8Array(Buffer.from(file.text, 'base64'));
    expect(bytes.length).not.toBe(Buffer.from(before.text, 'base64').length);
    const { pages } = await readPdf(bytes);
    const written = (pages[0]?.texts ?? []).map(({ text }) => text).join(' ');
    for (const words of ['Bottega Verdi invita', 'Tre rosati', '1 dicembre', 'Inquadra e prenota'])
      expect(written).toContain(words);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
    const [, height] = shapes[size];
    // The band begins under the head; every line below it stands lower than a tenth of the sheet more.
    const lines = (pages[0]?.texts ?? []).map(({ y }) => y).filter((y) => y > height * 0.16);
    expect(Math.min(...lines)).toBeGreaterThan(height * 0.28);
    const codes = await readCodes(await renderPage(bytes, 1, 100));
    expect(codes.map(({ text }) => text)).toEqual([`https://bottegaverdi.example/e/${event.slug}?da=bar`]);
  },
);

test('a picture that cannot be printed keeps no poster back', async () => {
  const { events, event } = await openEvenings({ title: 'Tre rosati' });
  const cut = png(90, 60, [9, 9, 9]).subarray(0, 45);
  const { id: pictureId } = await events.verbs.addPicture({ base64: cut.toString('base64') }, owner);
  await events.verbs.update({ id: event.id, pictureId }, owner);
  const file = await events.verbs.poster({ id: event.id, size: 'a4', source: 'bar' }, owner);
  const codes = await readCodes(await renderPage(new Uint8Array(Buffer.from(file.text, 'base64')), 1, 100));
  expect(codes).toHaveLength(1);
});

test('the ticket beside a letter has the code of its own page', async () => {
  const link = 'https://bottegaverdi.example/t/XvsTH-zTeoq1iVq6DInf_w';
  const facts = { name: 'Anna', event: 'Tre rosati', when: 'martedì 1 dicembre, 19:30', where: 'Cantina', seats: '2' };
  const { bytes, name } = await ticketPaper(printHere, { ...facts, until: '', link, shop: 'Bottega' }, 'rosati', 'it');
  expect(name).toBe('rosati.pdf');
  const paper = new Uint8Array(bytes);
  expect((await readPdf(paper.slice())).pages[0]?.texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['2 posti · Anna', ticketCode('XvsTH-zTeoq1iVq6DInf_w')]),
  );
  expect((await readCodes(await renderPage(paper, 1, 100))).map(({ text }) => text)).toEqual([link]);
});
