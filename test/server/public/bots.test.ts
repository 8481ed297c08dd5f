/** Bots do not fill an event (P30): the attacks, and beside them the people who must not notice. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';

import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';
import { type Stamp, stampIn } from './stamp-in.ts';

const second = 1_000;
const minute = 60 * second;

/** With the two seconds of every shop, and a clock that the test turns on. */
async function open(capacity = 3_000): Promise<PublicShop & { pass(ms: number): void }> {
  let at = Date.now();
  const shop = await openPublicShop({ capacity }, { fewestFormSeconds: undefined }, { clock: { now: () => at } });
  return { ...shop, pass: (ms) => void (at += ms) };
}

const registered = async ({ door, eventId }: PublicShop): Promise<number> =>
  (await door.events.registrations({ id: eventId })).length;

/** Linux answers under every address of 127/8. */
function postFrom(localAddress: string, { port, page }: PublicShop, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
    const sent = request({ host: '127.0.0.1', port, path: page, method: 'POST', localAddress, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject).end(body);
  });
}

async function inWaves<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += 50) {
    const wave = Array.from({ length: Math.min(50, count - from) }, (_, index) => work(from + index));
    done.push(...(await Promise.all(wave)));
  }
  return done;
}

const typed = { name: 'Lucia "Lu" Martano', phone: '339 405 1234', seats: '2', marketing: '1', source: 'poster' };

// A thousand pages and a thousand forms take their time on a small machine.
describe('a machine', { timeout: 120_000 }, () => {
  it('that opens a page for each of 1,000 forms and waits as people do gets nine of them through from one address', async () => {
    const shop = await open();
    const stamps = await inWaves(1_000, () => shop.open());
    shop.pass(3 * second);
    const answers = await inWaves(1_000, (index) => shop.post(form({ ...(stamps[index] as Stamp) })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(9);
    expect(statuses.filter((status) => status === 429)).toHaveLength(991);
    for (const answer of answers) {
      if (answer.status === 429) expect(answer.headers.get('retry-after')).toMatch(/^\d+$/u);
    }
    expect(await answers.at(-1)?.text()).toContain('<html lang="it">');
    expect(await registered(shop)).toBe(9);
    // Looking at the page is no registration, and the shop goes on.
    expect((await shop.get(shop.page)).status).toBe(200);
    expect((await shop.door.settings.get()).currency).toBe('EUR');
  });

  it.skipIf(process.platform !== 'linux')(
    'with 200 addresses that never opens the page, or fills it in at once, registers nobody',
    async () => {
      const shop = await open();
      const from = (index: number): string => `127.0.1.${1 + (index % 200)}`;
      const blind = await inWaves(1_000, (index) => postFrom(from(index), shop, form()));
      expect(new Set(blind)).toEqual(new Set([422]));
      const stamps = await inWaves(1_000, () => shop.open());
      shop.pass(1.9 * second);
      const hasty = await inWaves(400, (index) => postFrom(from(index), shop, form({ ...(stamps[index] as Stamp) })));
      expect(new Set(hasty)).toEqual(new Set([422]));
      expect(await registered(shop)).toBe(0);
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'with 200 addresses and one page that it opened has one registration',
    async () => {
      const shop = await open();
      const stamp = await shop.open();
      shop.pass(3 * second);
      // `page.js` may put a number from 2 to 9 behind the key: for who goes back and writes another person.
      const keys = (index: number): string => `${stamp.formKey}${index % 3 === 0 ? '' : `.${index}`}`;
      const answers = await inWaves(1_000, (index) =>
        postFrom(`127.0.1.${1 + (index % 200)}`, shop, form({ ...stamp, formKey: keys(index) })),
      );
      expect(answers.filter((status) => status === 422).length).toBeGreaterThan(600);
      expect(await registered(shop)).toBeLessThanOrEqual(9);
    },
  );

  it('that fills in the field people cannot see registers nobody and learns nothing', async () => {
    const shop = await open();
    const stamp = await shop.open();
    shop.pass(minute);
    const answer = await shop.post(form({ ...stamp, website: 'https://spam.example' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, shop.page]);
    expect(await registered(shop)).toBe(0);
  });

  it.each<[string, (stamp: Stamp, foreign: Stamp) => Partial<Stamp>]>([
    ['an earlier moment than it was given', ({ opened }) => ({ opened: `1${opened.slice(1)}` })],
    ['a signature of its own', ({ opened }) => ({ opened: `${opened.split('.')[0]}.${'A'.repeat(27)}` })],
    ['the key of another page', (_, { formKey }) => ({ formKey })],
    ['the page of another event', (_, foreign) => foreign],
    ['nothing', () => ({ formKey: '', opened: '' })],
  ])('that sends %s is shown the form again', async (_, forge) => {
    const shop = await open();
    const wish = { title: 'Altra serata', capacity: 5, startsAt: new Date(Date.now() + 1e9).toISOString() };
    const other = await shop.door.events.create(wish);
    const [stamp, foreign] = [await shop.open(), await shop.open(`/e/${other.slug}`)];
    shop.pass(5 * second);
    const answer = await shop.post({ ...typed, ...stamp, ...forge(stamp, foreign) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="Lucia &quot;Lu&quot; Martano"');
    expect(await registered(shop)).toBe(0);
  });
});

describe('a person', () => {
  it('who is faster than two seconds finds everything typed and may send it again at once', async () => {
    const shop = await open();
    const stamp = await shop.open(`${shop.page}?da=poster`);
    shop.pass(1.5 * second);
    const answer = await shop.post({ ...typed, ...stamp });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('role="alert"');
    expect(page).toContain('arrivata in un attimo');
    expect(page).toContain('value="Lucia &quot;Lu&quot; Martano"');
    expect(page).toContain('value="339 405 1234"');
    expect(page).toMatch(/<option value="2" selected/u);
    expect(page).toMatch(/name="marketing" value="1" checked/u);
    expect(stampIn(page)).toEqual(stamp);
    shop.pass(0.6 * second);
    expect((await shop.post({ ...typed, ...stampIn(page) })).status).toBe(303);
    expect(await registered(shop)).toBe(1);
  });

  it('who comes back the next day finds a fresh form with everything typed, and may send it at once', async () => {
    const shop = await open();
    const stamp = await shop.open();
    shop.pass(25 * 60 * minute);
    const answer = await shop.post({ ...typed, ...stamp });
    const page = await answer.text();
    expect([answer.status, page.includes('value="339 405 1234"')]).toEqual([422, true]);
    expect((await shop.post({ ...typed, ...stampIn(page) })).status).toBe(303);
  });

  it('whose form had come before is shown its ticket, also days later, and also from a crowded network', async () => {
    const shop = await open();
    const stamp = await shop.open();
    shop.pass(5 * second);
    const ticket = (await shop.post({ ...typed, ...stamp })).headers.get('location');
    for (let other = 0; other < 9; other += 1) {
      const next = await shop.open();
      shop.pass(2 * second);
      await shop.post(form({ ...next }));
    }
    for (const ms of [0, 20 * minute, 3 * 24 * 60 * minute]) {
      shop.pass(ms);
      expect((await shop.post({ ...typed, ...stamp })).headers.get('location')).toBe(ticket);
    }
  });

  it('on one shop Wi-Fi with two others a minute, a whole evening long, always passes', async () => {
    const shop = await open();
    for (let at = 0; at < 60; at += 1) {
      const stamp = await shop.open();
      shop.pass(20 * second);
      expect((await shop.post(form({ ...stamp }))).status).toBe(303);
    }
    expect(await registered(shop)).toBe(60);
  });

  it('in a family of nine that registers at once passes; the tenth keeps what was typed and passes soon', async () => {
    const shop = await open();
    const stamps = await inWaves(10, () => shop.open());
    shop.pass(30 * second);
    for (const stamp of stamps.slice(0, 9)) expect((await shop.post(form({ ...stamp }))).status).toBe(303);
    const last = { ...typed, ...(stamps[9] as Stamp) };
    const answer = await shop.post(last);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '10']);
    expect(page).toContain('Da questa rete arrivano molte iscrizioni insieme');
    expect(page).toContain('value="339 405 1234"');
    shop.pass(10 * second);
    expect((await shop.post({ ...last, ...stampIn(page) })).status).toBe(303);
  });

  it('who mends a number, or presses twice, counts once', async () => {
    const shop = await open();
    const stamp = await shop.open();
    shop.pass(5 * second);
    for (let times = 0; times < 12; times += 1) {
      expect((await shop.post({ ...typed, ...stamp, phone: '12' })).status).toBe(422);
    }
    const twice = await Promise.all([shop.post({ ...typed, ...stamp }), shop.post({ ...typed, ...stamp })]);
    expect(new Set(twice.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const others = await inWaves(8, () => shop.open());
    shop.pass(2 * second);
    for (const other of others) expect((await shop.post(form({ ...other }))).status).toBe(303);
  });
});

it('a page that was opened before the shop was started again still counts', async () => {
  const before = await open();
  const stamp = await before.open();
  await before.close();
  const after = await openPublicShop(
    { title: 'Altra serata' },
    { fewestFormSeconds: undefined },
    {
      root: before.root,
      clock: { now: () => Date.now() + 10 * second },
    },
  );
  expect((await after.post(form({ ...stamp }), {}, before.page)).status).toBe(303);
});
