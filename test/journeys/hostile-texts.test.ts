/**
 * Hostile text in every field is shown as the text it is, on every screen and on the visitors' pages: no script runs,
 * no dialog opens, the content policy has nothing to report, and not a sign of it is lost (P38).
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { attacks, naughtyStrings } from './stage/hostile-strings.ts';
import { journeys } from './stage/journeys.ts';
import { everyScreen } from './stage/screens.ts';
import { until } from './stage/until.ts';

const naughty = naughtyStrings();
const texts = [...new Set([...attacks.map((text) => text.trim()), ...(naughty ?? [])])];
const startsAt = `${dayAhead(20)}T18:00:00.000Z`;

/** Cuts the list into texts of at most `most` characters, each holding as many strings as fit. */
function packed(most: number): string[] {
  const packs: string[] = [];
  for (const text of texts) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + text.length < most) packs[packs.length - 1] = `${last}\n${text}`;
    else packs.push(text);
  }
  return packs;
}

/** Nothing that came as text became an element: no handlers, no foreign addresses, no script beside the app's own. */
async function becameMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad = [...document.querySelectorAll('*')].filter(
      (element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on')) ||
        ['IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(element.tagName) ||
        /^\s*(?:javascript|data:text)/iu.test(element.getAttribute('href') ?? element.getAttribute('src') ?? '') ||
        (element.getAttribute('href') ?? '').includes('attack.example') ||
        (element.tagName === 'SCRIPT' && element.textContent !== ''),
    );
    return bad.map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

/** Many calls, so many at a time that the shop writes them down together. */
async function many(all: readonly string[], call: (text: string, index: number) => Promise<unknown>): Promise<void> {
  const atOnce = 50;
  for (let from = 0; from < all.length; from += atOnce) {
    await Promise.all(all.slice(from, from + atOnce).map((text, index) => call(text, from + index)));
  }
}

const sorted = (list: readonly (string | null)[]): string[] => list.map((text) => text ?? '').sort();

journeys('hostile texts', { shop: 'practice' }, (stage) => {
  let eventId = 0;
  let personId = 0;

  test('are taken by every field, and kept to the last sign', async (context) => {
    const { door } = stage();
    if (naughty === null) context.annotate('the big list of naughty strings is not here: own strings only');
    await many(texts, async (text, index) => {
      const fields = { name: text, description: text, brand: text.slice(0, 200), category: text };
      const options = [{ name: text, value: text }];
      await door.catalog.create({ product: fields, variants: [{ sku: `H-${index}`, options, price: 100 }] });
    });
    const kept = await door.catalog.list({ limit: 500 });
    const rest = kept.next === null ? { items: [] } : await door.catalog.list({ limit: 500, after: kept.next });
    expect(sorted([...kept.items, ...rest.items].map(({ name }) => name))).toEqual(sorted(texts));

    const event = { startsAt, capacity: 2_000, seatsPerRegistration: 1 };
    await many(attacks, (text) => door.events.create({ ...event, title: text, description: text, place: text }));
    for (const pack of packed(3_900)) await door.events.create({ ...event, title: 'Elenco', description: pack });
    const full = await door.events.create({ ...event, title: 'Gli iscritti' });
    eventId = full.id;
    const names = texts.filter((text) => text.length <= 200);
    await many(names, async (name, index) => {
      const phone = `+39333${String(5_550_000 + index)}`;
      await door.events.register({ slug: full.slug, formKey: `hostile-${index}`, name, phone, source: 'page' });
    });
    const { items } = await door.customers.list({ limit: 500 });
    personId = items[0]?.id ?? 0;
    for (const pack of packed(3_900)) await door.customers.addNote({ id: personId, kind: 'note', text: pack });
    await many(attacks, (text) => door.customers.addNote({ id: personId, kind: 'note', text }));
  });

  test('also by channels, prices, posts, adverts and the shop’s own facts', async () => {
    const { door } = stage();
    const facts = { phone: '+390115550142', latitude: 45.07, longitude: 7.68, privacyContact: attacks[3] ?? '' };
    const names = { shopName: attacks[1] ?? '', legalName: attacks[0] ?? '', street: attacks[4] ?? '' };
    await door.settings.update({ ...facts, ...names, town: attacks[2] ?? '', privacyAddress: attacks[6] ?? '' });
    for (const vendor of ['google', 'meta'] as const) await door.channels.connectPractice({ vendor });
    const [variant] = (await door.catalog.list({ limit: 1 })).items;
    for (const [index, text] of attacks.entries()) {
      if (index < 4) await door.channels.add({ id: `hostile-${index}`, name: text });
      const amount = 200 + index;
      await door.pricing.setPrice({ variantId: variant?.id ?? 0, amount, note: text });
      await door.presence.posts.publish({ topic: 'standard', text });
      if (index > 5) continue;
      const when = { startsOn: dayAhead(1), endsOn: dayAhead(3) };
      const advert = {
        ...when,
        button: 'call-now',
        radiusKm: 5,
        dailyBudget: 500,
        name: text,
        headline: text,
      } as const;
      await door.campaigns.create({ ...advert, text });
    }
    await until(async () => (await door.campaigns.list()).every(({ state }) => state !== 'creating'));
  });

  test('stay text on every screen', async () => {
    const { page, door, go } = stage();
    await page.reload();
    await page.evaluate(() => document.body.append(document.createElement('embed')));
    expect(await becameMarkup(page)).toEqual(['<embed>']);
    await page.evaluate(() => document.querySelector('embed')?.remove());
    for (const address of [...(await everyScreen(door)), `/eventi/${eventId}`, `/clienti/${personId}`]) {
      await go(address);
      await page.getByText('Un momento', { exact: true }).first().waitFor({ state: 'detached' });
      await page.waitForTimeout(150);
      expect({ address, markup: await becameMarkup(page) }).toEqual({ address, markup: [] });
    }
  });

  test('are read to the last sign in the lists', async () => {
    const { page, go } = stage();
    await go('/eventi');
    await page.getByRole('table').waitFor();
    const titles = await page.locator('tbody td:first-child a').allTextContents();
    expect(titles).toEqual(expect.arrayContaining(attacks.map((text) => text.trim())));

    await go(`/eventi/${eventId}`);
    await page.getByRole('table').waitFor();
    const rows = await page.locator('tbody tr').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
    const names = texts.filter((text) => text.length <= 200);
    expect(names.filter((name) => !rows.some((row) => row.includes(name)))).toEqual([]);

    await go(`/clienti/${personId}`);
    await page.getByRole('article').getByRole('list').first().waitFor();
    const story = await page
      .getByRole('article')
      .getByRole('listitem')
      .locator('p.whitespace-pre-line')
      .allTextContents();
    expect(texts.filter((text) => !story.some((note) => note.includes(text)))).toEqual([]);
  });

  // Drawing signs of every script takes a small machine a second a screenful.
  test('are read to the last sign in the price list, scrolled from end to end', { timeout: 300_000 }, async () => {
    const { page, go } = stage();
    await go('/prezzi');
    const grid = page.getByRole('grid');
    await grid.getByRole('row').nth(3).waitFor();
    const titles = await grid.evaluate(async (element) => {
      const seen = new Set<string>();
      const box = element.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
      const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
      const high = 48;
      // Rows follow the scrollbar a little later: a place is left once each row that belongs there has its words.
      for (let top = 0; box !== null && top < box.scrollHeight; top += box.clientHeight - 2 * high) {
        box.scrollTop = top;
        const first = Math.ceil(box.scrollTop / high);
        const count = Math.floor((box.scrollTop + box.clientHeight + 1) / high) - first;
        const read = (): (string | undefined)[] =>
          Array.from({ length: count }, (_, index) => {
            const link = element.querySelector(`[role=gridcell][data-rgrow="${first + index}"] a`);
            return link?.textContent ?? undefined;
          });
        for (let tries = 0; read().includes(undefined) && tries < 100; tries++) await pause();
        for (const title of read()) seen.add(title ?? '');
      }
      return [...seen];
    });
    expect(texts.filter((text) => !titles.some((title) => title.startsWith(text)))).toEqual([]);
    expect(await becameMarkup(page)).toEqual([]);
  });

  test('stay text on the page of a product, one after the other', async () => {
    const { page, door, go } = stage();
    for (const [index, text] of attacks.entries()) {
      const { id } = await door.catalog.bySku({ sku: `H-${index}` });
      await go(`/prezzi/${id}`);
      await until(async () => ((await page.locator('#page-title').textContent()) ?? '').startsWith(text.trim()));
      expect(await page.title()).toContain(text.trim().split(/\s/u)[0]);
      expect(await becameMarkup(page)).toEqual([]);
    }
  });

  test('stay text on the visitors’ pages and tickets', async () => {
    const { door, phone } = stage();
    const visitor = await phone();
    const read = new Set<string>();
    const others = (await door.events.list()).filter(({ id }) => id !== eventId);
    for (const { publicAddress, description } of others) {
      await visitor.goto(publicAddress);
      expect(await visitor.locator('.description').textContent()).toBe(description);
      for (const text of texts) if (description.includes(text)) read.add(text);
      expect(await becameMarkup(visitor)).toEqual([]);
    }
    expect(texts.filter((text) => !read.has(text))).toEqual([]);
    // As many as one address may register at once.
    for (const [index, text] of attacks.slice(0, 8).entries()) {
      await visitor.goto(others[index]?.publicAddress ?? '');
      await visitor.getByLabel('Nome e cognome').fill(text);
      await visitor.getByLabel('Telefono').fill(`333 555 9${String(100 + index)}`);
      await visitor.getByRole('button', { name: /Prenota/ }).click();
      await visitor.locator('.card h2').waitFor();
      expect(await visitor.locator('.card h2').textContent()).toBe(others[index]?.title);
      expect(await becameMarkup(visitor)).toEqual([]);
    }
  });

  test('stay text in the trial of an import', async () => {
    const { page, door, go } = stage();
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = attacks.map((text, index) => `X-${index};${quoted(text)};1,00;${quoted(text)}`);
    await go('/importa');
    const file = { name: `${attacks[4]}.csv`, mimeType: 'text/csv' };
    const buffer = Buffer.from(['Codice;Nome;Prezzo;Reparto', ...lines].join('\r\n'), 'utf8');
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer });
    await page.getByRole('button', { name: 'Continua' }).click();
    await page.getByText('Prova: niente è ancora cambiato').waitFor();
    const names = await page.locator('tbody td:first-child').allTextContents();
    expect(names).toEqual(expect.arrayContaining(attacks.map((text) => text.trim())));
    expect(await becameMarkup(page)).toEqual([]);
    await page.getByRole('button', { name: /^Importa \d+ prodotti/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Prodotti e prezzi' }).waitFor();
    await go('/cronologia');
    await page.getByText(`${attacks[4]}.csv`).first().waitFor();
    expect(await becameMarkup(page)).toEqual([]);
    expect((await door.catalog.bySku({ sku: 'X-0' })).name).toBe(attacks[0]);
  });
});
