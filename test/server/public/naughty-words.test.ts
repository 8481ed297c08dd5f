import Papa from 'papaparse';
import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';

import { registerPublicPages } from '../../../src/server/public/index.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';
import { hasBigList, naughtyStrings } from './naughty-strings.ts';
import { stampIn } from './stamp-in.ts';

/** Some fields are kept without the spaces around them; a title of spaces alone is none. */
const trimmed = [...new Set(naughtyStrings.map((text) => text.trim()))].filter((text) => text !== '');
const upTo = (most: number, texts: readonly string[] = trimmed): string[] =>
  texts.filter((text) => text.length <= most);

const bytes = (text: string | undefined): string => Buffer.from(text ?? 'missing').toString('hex');

/** What differs by a single byte from what was given; empty when nothing does. */
const differences = (given: readonly string[], kept: readonly (string | undefined)[]): unknown[] =>
  given.flatMap((text, index) => (bytes(text) === bytes(kept[index]) ? [] : [{ given: text, kept: kept[index] }]));

/** Fifty at a time, which the shop writes in one go; answers in the order of the list. */
async function forAll<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < list.length; start += 50) {
    answers.push(...(await Promise.all(list.slice(start, start + 50).map((one, at) => work(one, start + at)))));
  }
  return answers;
}

async function rest<T>({ service }: TestServer, path: string): Promise<T> {
  const answer = await fetch(`${service.app}/api/v1${path}`, {
    headers: { authorization: `Bearer ${service.token}` },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const soon = (): string => new Date(Date.now() + 1e9).toISOString();

it('the big list of naughty strings is there, or this run covers the short one only', ({ skip }) => {
  if (!hasBigList) skip('blns.json is not beside the project');
  expect(naughtyStrings.length).toBeGreaterThan(500);
});

describe('whatever is written comes back to the byte', () => {
  it('in products and their variants', async () => {
    const server = await openTestServer();
    const { door } = server;
    const texts = upTo(200);
    const ids = await forAll(texts, async (text, index) => {
      const { variantIds } = await door.catalog.create({
        product: { name: text, description: text, brand: text, category: text },
        variants: [{ sku: `N-${index}`, price: 100, options: [{ name: text, value: text }] }],
      });
      return variantIds[0] as number;
    });
    const kept = await forAll(ids, (id) => door.catalog.get({ id }));
    for (const field of ['name', 'description', 'brand', 'category'] as const) {
      expect([
        field,
        differences(
          texts,
          kept.map((variant) => variant[field]),
        ),
      ]).toEqual([field, []]);
    }
    expect(
      differences(
        texts,
        kept.map(({ options }) => options[0]?.name),
      ),
    ).toEqual([]);
    expect(
      differences(
        texts,
        kept.map(({ options }) => options[0]?.value),
      ),
    ).toEqual([]);
    const overRest = await forAll(ids, (id) => rest<{ name: string }>(server, `/variants/${id}`));
    expect(
      differences(
        texts,
        overRest.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('as the code of a product, which is found again by it', async () => {
    const { door } = await openTestServer();
    const codes = upTo(80);
    await forAll(codes, (sku) => door.catalog.create({ product: { name: 'Cosa' }, variants: [{ sku, price: 100 }] }));
    const found = await forAll(codes, (sku) => door.catalog.bySku({ sku }));
    expect(
      differences(
        codes,
        found.map(({ sku }) => sku),
      ),
    ).toEqual([]);
  });

  it('half a character is kept as the sign for an unknown one, everywhere the same, and found by it', async () => {
    const { door } = await openTestServer();
    const half = 'Olio \ud83d';
    const whole = 'Olio \ufffd';
    const { variantIds } = await door.catalog.create({
      product: { name: half },
      variants: [{ sku: half, price: 100 }],
    });
    const id = variantIds[0] as number;
    expect(await door.catalog.get({ id })).toMatchObject({ name: whole, sku: whole });
    expect((await door.catalog.bySku({ sku: half })).id).toBe(id);
    expect((await door.settings.update({ street: half })).street).toBe(whole);
  });

  it('as words to look for, which find something or nothing, and never break the search', async () => {
    const { door } = await openTestServer();
    await door.catalog.create({ product: { name: 'Olio' }, variants: [{ sku: 'O', price: 100 }] });
    const answers = await forAll(upTo(200, naughtyStrings), async (text) => [
      (await door.catalog.search({ text })).length <= 1,
      (await door.catalog.list({ search: text })).items.length <= 1,
      (await door.customers.list({ search: text })).total === 0,
      (await door.listings.grid({ search: text })).items.length <= 1,
    ]);
    expect(answers.flat().every(Boolean)).toBe(true);
  });

  it('as the reason of a price, a token’s name, a channel’s name and the shop’s own facts', async () => {
    const { door } = await openTestServer();
    const { variantIds } = await door.catalog.create({ product: { name: 'Olio' }, variants: [{ sku: 'O', price: 1 }] });
    const variantId = variantIds[0] as number;
    const notes = upTo(300, naughtyStrings);
    await forAll(notes, (note, index) => door.pricing.setPrice({ variantId, amount: 200 + index, note }));
    const history = await door.pricing.history({ variantId, channelId: null });
    const byAmount = new Map(history.map(({ amount, note }) => [amount, note]));
    expect(
      differences(
        notes,
        notes.map((_, index) => byAmount.get(200 + index)),
      ),
    ).toEqual([]);

    const names = upTo(80);
    await forAll(names, (name) => door.settings.tokens.create({ name }));
    const kept = (await door.settings.tokens.list()).map(({ name }) => name);
    expect([...kept].sort()).toEqual([...names].sort());

    for (const name of names.slice(0, 40)) {
      await door.channels.update({ id: 'till', name });
      expect((await door.channels.list()).find(({ id }) => id === 'till')?.name).toBe(name);
    }
    for (const text of upTo(120, naughtyStrings).slice(0, 120)) {
      const saved = await door.settings.update({ street: text, town: text, legalName: text, shopName: text });
      const { street, town, legalName, shopName } = await door.settings.get();
      expect(differences([text, text, text, text.trim()], [street, town, legalName, shopName])).toEqual([]);
      expect(saved.street).toBe(text);
    }
  });

  it('in the customer book: names from the public form, notes of the staff', async () => {
    const { door } = await openTestServer();
    const { id, slug } = await door.events.create({ title: 'Serata', startsAt: soon(), capacity: 10_000 });
    const names = upTo(200);
    await forAll(names, (name, index) =>
      door.events.register({ slug, formKey: `form-key-${index}`, name, phone: `347${1_000_000 + index}` }),
    );
    const registrations = await door.events.registrations({ id });
    const byPhone = new Map(registrations.map((each) => [each.phone, each]));
    const inOrder = names.map((_, index) => byPhone.get(`+39347${1_000_000 + index}`));
    expect(
      differences(
        names,
        inOrder.map((each) => each?.name),
      ),
    ).toEqual([]);
    const people = await forAll(inOrder, (each) => door.customers.get({ id: each?.personId as number }));
    expect(
      differences(
        names,
        people.map(({ name }) => name),
      ),
    ).toEqual([]);

    const texts = trimmed.filter((_, index) => index % 4 === 0);
    const personId = people[0]?.id as number;
    await forAll(texts, (text) => door.customers.addNote({ id: personId, kind: 'note', text }));
    const { contacts } = await door.customers.get({ id: personId });
    const kept = contacts.filter(({ kind }) => kind === 'note').map(({ facts }) => String(facts['text']));
    expect(kept.sort()).toEqual([...texts].sort());
  });

  it('in a price list that comes in', async () => {
    const { door } = await openTestServer();
    const texts = upTo(200).filter((text) => !/^\ufeff/u.test(text));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = texts.map((text, index) => [`N-${index}`, text, '1,00', text, text, text].map(quoted).join(';'));
    const file = Buffer.from(['Codice;Nome;Prezzo;Categoria;Marca;Descrizione', ...rows].join('\r\n'));
    const { uploadId } = await door.imports.begin({ name: 'listino.csv', bytes: file.length });
    await door.imports.piece({ uploadId, index: 0, base64: file.toString('base64') });
    const { counts } = await door.imports.apply({ uploadId });
    expect(counts).toMatchObject({ added: texts.length, refused: 0 });
    const kept = await forAll(texts, (_, index) => door.catalog.bySku({ sku: `N-${index}` }));
    for (const field of ['name', 'category', 'brand', 'description'] as const) {
      expect([
        field,
        differences(
          texts,
          kept.map((variant) => variant[field]),
        ),
      ]).toEqual([field, []]);
    }
  });
});

describe('the price list taken out for a spreadsheet', () => {
  it('has no cell that a spreadsheet would run, and comes back unchanged', async () => {
    const { door } = await openTestServer();
    const formulas = [
      '=1+1',
      '+39 011',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '＝1+1',
      "=cmd|'/c calc'!A1",
      '=HYPERLINK("http://x")',
    ];
    const texts = [...new Set([...formulas.map((text) => text.trim()), ...upTo(200)])];
    await forAll(texts, (text, index) =>
      door.catalog.create({
        product: { name: text, description: text, brand: text, category: text },
        variants: [{ sku: `N-${index}`, price: 100 + index }],
      }),
    );
    const { text } = await door.catalog.export();
    const cells = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { delimiter: ';' }).data.flat();
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);

    const file = Buffer.from(text);
    const { uploadId } = await door.imports.begin({ name: 'listino.csv', bytes: file.length });
    await door.imports.piece({ uploadId, index: 0, base64: file.toString('base64') });
    const { counts, changed, refused } = await door.imports.preview({ uploadId });
    expect({ counts, changed, refused }).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: texts.length, refused: 0 },
      changed: [],
      refused: [],
    });
  });
});

/** The public pages alone, with no limit on how often one address may register. */
async function openPages({ owner }: TestServer): Promise<FastifyInstance> {
  const pages = fastify();
  onTestFinished(() => pages.close());
  await registerPublicPages(pages, () => owner.workspaces.current().shop, {
    ...{ formsPerMinute: 100_000, registrations: { atOnce: 100_000, aMinute: 1 }, fewestSeconds: 0 },
  });
  return pages;
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The text that a browser shows for a piece of a page; throws when there is an element in it. */
function shownText(markup: string | undefined): string {
  if (markup === undefined || /[<>]/u.test(markup)) throw new Error(`not a plain text: ${markup}`);
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);
}

describe('a public page', () => {
  it('shows every title, description and place as text', async () => {
    const server = await openTestServer();
    const pages = await openPages(server);
    const texts = upTo(140);
    const startsAt = soon();
    const slugs = await forAll(texts, async (text) => {
      const event = { title: text, description: text, place: text, startsAt, capacity: 5 };
      return (await server.door.events.create(event)).slug;
    });
    expect(new Set(slugs).size).toBe(texts.length);
    expect(slugs.every((slug) => /^[a-z0-9-]+$/u.test(slug))).toBe(true);
    const shown = await forAll(slugs, async (slug) => (await pages.inject(`/e/${slug}`)).body);
    const part = (body: string, from: RegExp): string => shownText(from.exec(body)?.[1]);
    expect(
      differences(
        texts,
        shown.map((body) => part(body, /<h1>([^]*?)<\/h1>/u)),
      ),
    ).toEqual([]);
    expect(
      differences(
        texts,
        shown.map((body) => part(body, /<p class="description">([^]*?)<\/p>/u)),
      ),
    ).toEqual([]);
    expect(texts.every((text, at) => part(shown[at] as string, /<title>([^]*?)<\/title>/u).startsWith(text))).toBe(
      true,
    );
  });

  it('gives back what a visitor typed, as text, when the form is not accepted', async () => {
    const server = await openTestServer();
    const pages = await openPages(server);
    const { slug } = await server.door.events.create({ title: 'Serata', startsAt: soon(), capacity: 5 });
    // Without digits, so that none of them is a number that could be called.
    const texts = upTo(60).filter((text) => !/\p{N}/u.test(text));
    const shown = await forAll(texts, async (text) => {
      const fields = {
        ...stampIn((await pages.inject(`/e/${slug}`)).body),
        name: text,
        phone: `x${text}`,
        source: text,
      };
      const answer = await pages.inject({
        method: 'POST',
        url: `/e/${slug}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });
      return answer.body;
    });
    const value = (body: string, name: string): string =>
      shownText(new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`, 'u').exec(body)?.[1]);
    const typed = texts.map((text) => new URLSearchParams(new URLSearchParams({ text }).toString()).get('text') ?? '');
    expect(
      differences(
        typed,
        shown.map((body) => value(body, 'name')),
      ),
    ).toEqual([]);
    expect(
      differences(
        typed.map((text) => `x${text}`),
        shown.map((body) => value(body, 'phone')),
      ),
    ).toEqual([]);
    expect(new Set(shown.map((body) => value(body, 'source'))).has('<script>alert(1)</script>')).toBe(false);
  });
});
