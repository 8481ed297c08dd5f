import { describe, expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { dataFolder, type ServedShop, serveShop } from './served-shop.ts';
import { openThoughtlessPage } from './thoughtless-page.ts';
import { type Answer, filled, insist, look, send, sendAndLose, ticketOf } from './visitors.ts';

const seats = 100;
const visitors = 1_000;
const inTwoWeeks = (): string => new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString();

interface Evening {
  readonly id: number;
  readonly slug: string;
}

const evening = async (door: Door, capacity: number): Promise<Evening> =>
  door.events.create({ title: 'Degustazione', startsAt: inTwoWeeks(), capacity });

const fromMany = (port: number, slug: string, n: number) => ({
  port,
  slug,
  form: filled(n),
  // A street full of phones is as many addresses.
  from: 1 + n,
});

async function statesOf(door: Door, id: number): Promise<Record<string, number>> {
  const states: Record<string, number> = {};
  for (const { state, seats } of await door.events.registrations({ id })) states[state] = (states[state] ?? 0) + seats;
  return states;
}

/** What each ticket stands for, as its holder sees it. */
async function askTickets(door: Door, tickets: readonly string[]): Promise<Record<string, string>> {
  const asked = tickets.map(async (ticket) => [ticket, (await door.events.ticket({ ticket })).state] as const);
  return Object.fromEntries(await Promise.all(asked));
}

describe.skipIf(process.platform === 'darwin')('a thousand people want a hundred seats at the same moment', () => {
  it('exactly a hundred get one, the others wait, also when the shop is killed in the middle', async () => {
    const root = dataFolder();
    let shop: ServedShop = await serveShop(root);
    const { id, slug } = await evening(shop.door, seats);
    const { publicPort: port } = shop;

    // Sixty come in time and know that they have a seat.
    const early = await Promise.all(Array.from({ length: 60 }, (_, n) => insist(fromMany(port, slug, n))));
    const kept = early.map((answer) => ticketOf(answer) as string);
    expect(new Set(Object.values(await askTickets(shop.door, kept)))).toEqual(new Set(['confirmed']));

    let answered = 0;
    let begun: () => void = () => {};
    const underWay = new Promise<void>((resolve) => (begun = resolve));
    const come = async (n: number): Promise<Answer> => {
      const answer = await insist(fromMany(port, slug, n));
      answered += 1;
      if (answered === 30) begun();
      return answer;
    };
    const crowd = Array.from({ length: visitors - 200 }, (_, n) => come(1_000 + n));
    await underWay;
    await shop.kill();
    // The last ones come while nobody answers.
    const late = Array.from({ length: 200 }, (_, n) => come(2_000 + n));
    shop = await serveShop(root, shop);
    const answers = [...early, ...(await Promise.all([...crowd, ...late]))];

    expect(answers.map(({ status }) => status).filter((status) => status !== 303)).toEqual([]);
    expect(new Set(answers.map(ticketOf)).size).toBe(answers.length);
    expect(await statesOf(shop.door, id)).toEqual({ confirmed: seats, waiting: answers.length - seats });
    expect(new Set(Object.values(await askTickets(shop.door, kept)))).toEqual(new Set(['confirmed']));
    expect(await shop.door.settings.check()).toMatchObject({ ok: true, findings: [] });
  });

  it('the same crowd oversells a page that counts first and takes the seat later, so the test above proves something', async () => {
    const page = await openThoughtlessPage(seats);
    const crowd = Array.from({ length: visitors }, (_, n) => insist(fromMany(page.port, 'degustazione', n)));
    const answers = await Promise.all(crowd);
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    expect(await page.confirmedSeats()).toBeGreaterThan(seats);
  });

  it('groups of different sizes never take more seats than there are', async () => {
    const shop = await serveShop(dataFolder());
    const { id, slug } = await evening(shop.door, 37);
    const crowd = Array.from({ length: 60 }, (_, n) => {
      const post = fromMany(shop.publicPort, slug, n);
      return insist({ ...post, form: { ...post.form, seats: 1 + (n % 6) } });
    });
    await Promise.all(crowd);
    const { confirmed = 0, waiting = 0 } = await statesOf(shop.door, id);
    expect(confirmed).toBeLessThanOrEqual(37);
    expect(confirmed).toBeGreaterThan(37 - 6);
    expect(confirmed + waiting).toBe(10 * (1 + 2 + 3 + 4 + 5 + 6));
  });
});

describe('one form is one registration', () => {
  it.each([2, 3, 10])(
    'sent %i times at once: one registration, and everyone is led to the same ticket',
    async (times) => {
      const shop = await serveShop(dataFolder());
      const { id, slug } = await evening(shop.door, seats);
      const post = { port: shop.publicPort, slug, form: filled(7) };
      const answers = await Promise.all(Array.from({ length: times }, () => send(post)));
      expect(new Set(answers.map(ticketOf)).size).toBe(1);
      expect(ticketOf(answers[0] as Answer)).not.toBeNull();
      expect(await shop.door.events.registrations({ id })).toHaveLength(1);
    },
  );

  it('back and sent again, even with other words in it: what the first time brought', async () => {
    const shop = await serveShop(dataFolder());
    const { id, slug } = await evening(shop.door, 3);
    const post = { port: shop.publicPort, slug, form: { ...filled(7), seats: 2 } };
    const first = await send(post);
    const again = await send({ ...post, form: { ...post.form, name: 'Un altro nome', seats: 3 } });
    expect(ticketOf(again)).toBe(ticketOf(first));
    expect(await shop.door.events.registrations({ id })).toMatchObject([{ name: 'Visitatrice 7', seats: 2 }]);
  });

  it('the answer was lost and the shop died: sent again, it is the same seat', async () => {
    const root = dataFolder();
    const before = await serveShop(root);
    const { id, slug } = await evening(before.door, 1);
    const post = { port: before.publicPort, slug, form: filled(7) };
    await sendAndLose(post);
    await expect.poll(() => statesOf(before.door, id)).toEqual({ confirmed: 1 });
    await before.kill();
    const shop = await serveShop(root, before);
    expect(ticketOf(await send(post))).not.toBeNull();
    expect(await shop.door.events.registrations({ id })).toMatchObject([{ state: 'confirmed', seats: 1 }]);
    // The only seat is gone: the next one waits.
    await send({ ...post, form: filled(8) });
    expect(await statesOf(shop.door, id)).toEqual({ confirmed: 1, waiting: 1 });
  });

  it('a form that comes once more when everything is over still gets its ticket', async () => {
    const shop = await serveShop(dataFolder());
    const { id, slug } = await evening(shop.door, seats);
    const post = { port: shop.publicPort, slug, form: filled(7) };
    const kept = ticketOf(await send(post));
    await look({ ...post, form: filled(8) });
    await shop.door.events.close({ id, closed: true });
    expect(ticketOf(await send(post))).toBe(kept);
    expect((await send({ ...post, form: filled(8) })).status).toBe(422);
    expect(await shop.door.events.registrations({ id })).toHaveLength(1);
  });
});

describe('one person is one lead', () => {
  it('who comes by five forms, from two sources and twice at once: one lead, each form with its own source', async () => {
    const shop = await serveShop(dataFolder());
    const { id, slug } = await evening(shop.door, seats);
    const come = (n: number, source: string, phone: string) =>
      send({ port: shop.publicPort, slug, form: { ...filled(n), phone, source } });
    await Promise.all([come(1, 'facebook', '347 1234567'), come(1, 'facebook', '347 1234567')]);
    await Promise.all([come(2, 'page', '+39 347 1234567'), come(3, 'facebook', '0039 3471234567')]);
    await come(4, 'poster', '347-123-4567');
    await come(1, 'facebook', '347 1234567');
    const people = await shop.door.customers.list({});
    expect(people).toMatchObject({ total: 1, items: [{ source: 'facebook', phone: '+393471234567' }] });
    const bySource = (await shop.door.events.get({ id })).bySource;
    expect(bySource.toSorted((a, b) => (a.source < b.source ? -1 : 1))).toEqual([
      { source: 'facebook', seats: 2 },
      { source: 'page', seats: 1 },
      { source: 'poster', seats: 1 },
    ]);
    const { contacts } = await shop.door.customers.get({ id: people.items[0]?.id as number });
    expect(contacts.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'registration'));
  });
});
