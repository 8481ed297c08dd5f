/** Posters measured and read back: the code leads to the event's page and says where it hung. */
import { expect, test } from 'vitest';

import { posterSizes } from '../../../src/api/posters.ts';
import { ticketPaper } from '../../../src/core/events/letters/ticket-paper.ts';
import { readCodes, readPdf, renderPage } from '../print/read-pdf.ts';
import { openEvenings, owner } from './open-evenings.ts';

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

test('the ticket beside a letter has the code of its own page', async () => {
  const link = 'https://bottegaverdi.example/t/XvsTH-zTeoq1iVq6DInf_w';
  const facts = { name: 'Anna', event: 'Tre rosati', when: 'martedì 1 dicembre, 19:30', where: 'Cantina', seats: '2' };
  const bytes = await ticketPaper({ ...facts, until: '', link, shop: 'Bottega' }, { shopName: 'Bottega' }, 'it', 0);
  expect((await readPdf(bytes)).pages[0]?.texts.map(({ text }) => text)).toContain('2 posti · Anna');
  expect((await readCodes(await renderPage(bytes, 1, 100))).map(({ text }) => text)).toEqual([link]);
});
