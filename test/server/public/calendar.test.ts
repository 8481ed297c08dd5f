import { expect, it } from 'vitest';

import { form, openPublicShop } from './open-public-shop.ts';

it('gives a visitor the evening for the own calendar, with nothing of the person in it', async () => {
  const title = 'Olio, pane; e «novità» ' + 'è'.repeat(60);
  const shop = await openPublicShop({ title });
  const ticket = (await shop.post(form({ name: 'Lucia Martano' }))).headers.get('location')?.split('?')[0] ?? '';
  expect(await (await shop.get(ticket)).text()).toContain(`href="${ticket}/calendar.ics"`);

  const answer = await shop.get(`${ticket}/calendar.ics`);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const file = await answer.text();
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
  const [event] = await shop.door.events.list();
  const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');
  const start = Date.parse(event?.startsAt ?? '');
  expect(unfolded).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vetrina//Eventi//IT',
    'BEGIN:VEVENT',
    `UID:${event?.slug}@vetrina.invalid`,
    expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/u),
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + 3 * 3_600_000)}`,
    `SUMMARY:${title.replace(',', '\\,').replace(';', '\\;')}`,
    expect.stringMatching(/^LOCATION:/u),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(file).not.toContain('Martano');
  expect(file).not.toContain(ticket.slice(3));
});

it('has no calendar entry for a ticket that nobody holds', async () => {
  const shop = await openPublicShop();
  expect((await shop.get('/t/nobody-has-this/calendar.ics')).status).toBe(404);
});
