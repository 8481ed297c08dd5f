import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { addGood, openTestServer, testFolder } from './open-test-server.ts';

describe('Practice mode', () => {
  it('tries with the owner’s goods and prices, never with people, events or tokens', async () => {
    const { door, root } = await openTestServer();
    await door.settings.update({ shopName: 'Ferramenta Rossi', privacyContact: 'Bianca Rossi' });
    const variantId = await addGood(door, 'CHIODI', 250);
    await addGood(door, 'VITI', 320);
    await door.pricing.setPrice({ variantId, channelId: 'web', amount: 290 });
    await door.channels.update({ id: 'google', rule: { kind: 'percent', value: 500, rounding: 'none' } });
    await door.settings.tokens.create({ name: 'registratore-7' });
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const { slug } = await door.events.create({ title: 'Serata', startsAt, capacity: 5 });
    await door.events.register({ slug, formKey: 'chiave-0001', name: 'Zaira Canaria', phone: '333 555 0199' });

    await door.settings.openWorkspace({ name: 'practice' });
    await door.listings.sync({ channelId: 'till' });
    const list = await door.catalog.list({});
    const [row] = (await door.listings.grid({ search: 'chiodi' })).items;
    const wanted = Object.fromEntries(
      row?.listings.map((each) => [each.channelId, [each.wanted, each.exception]]) ?? [],
    );
    expect({
      goods: list.items.map(({ sku, basePrice }) => [sku, basePrice]),
      wanted,
      shop: (await door.settings.get()).shopName,
      people: (await door.customers.list({})).total,
      events: await door.events.list(),
      tokens: await door.settings.tokens.list(),
    }).toEqual({
      goods: [
        ['CHIODI', 250],
        ['VITI', 320],
      ],
      wanted: { till: [250, false], web: [290, true], google: [263, false], facebook: [250, false] },
      shop: 'Ferramenta Rossi',
      people: 0,
      events: [],
      tokens: [],
    });
    const bytes = readdirSync(join(root, 'practice'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('');
    for (const canary of ['Zaira', '3335550199', 'Bianca Rossi', 'registratore-7']) expect(bytes).not.toContain(canary);
  });

  it('is a folder’s for good, wherever it is copied, and never a real shop’s', async () => {
    const { root, door, close } = await openTestServer();
    await addGood(door, 'CHIODI', 250);
    await door.settings.openWorkspace({ name: 'practice' });
    await close();
    const copied = await openTestServer({ root: join(root, 'practice') });
    const workspace = await copied.door.settings.workspace();
    expect(workspace).toMatchObject({ name: 'practice', practice: true, available: ['practice'] });
    expect(workspace.gateway).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    await expect(copied.door.settings.openWorkspace({ name: 'real' })).rejects.toMatchObject({
      data: { code: 'practice-only' },
    });
  });

  it('has its own way to the vendors; the real shop keeps the world, or the loopback gateway that is named', async () => {
    const env = { VETRINA_API_GATEWAY: 'http://127.0.0.1:9' };
    const { door } = await openTestServer({ env });
    expect(await door.settings.workspace()).toMatchObject({ practice: false, gateway: 'http://127.0.0.1:9' });
    await expect(door.channels.connectPractice({ vendor: 'google' })).rejects.toMatchObject({
      data: { code: 'practice-only' },
    });
    const practice = await door.settings.openWorkspace({ name: 'practice' });
    expect(practice.gateway).not.toBe('http://127.0.0.1:9');
    expect((await openTestServer({ env: {} })).owner.workspaces.current().gateway.origin).toBeNull();
  });

  it.each(['http://192.168.1.5:9000', 'https://127.0.0.1:9000', 'http://127.0.0.1.evil.example', 'nonsense'])(
    'never starts with the gateway %s, which is not on this machine',
    async (address) => {
      const opened = openTestServer({ env: { VETRINA_API_GATEWAY: address } });
      await expect(opened).rejects.toMatchObject({ code: 'gateway-not-loopback' });
    },
  );

  it('starts over when asked, and what was changed is gone', async () => {
    const { door } = await openTestServer();
    await addGood(door, 'CHIODI', 250);
    await door.settings.openWorkspace({ name: 'practice' });
    const { id } = await door.catalog.bySku({ sku: 'CHIODI' });
    await door.pricing.setPrice({ variantId: id, amount: 999 });
    await door.settings.openWorkspace({ name: 'practice', fresh: true });
    expect((await door.catalog.bySku({ sku: 'CHIODI' })).basePrice).toBe(250);
    await door.settings.openWorkspace({ name: 'real', fresh: true });
    expect((await door.catalog.bySku({ sku: 'CHIODI' })).basePrice).toBe(250);
  });
});

describe('The sample shop', () => {
  it('has ten weeks of receipts, every article of them known, and their numbers', async () => {
    const { door } = await openTestServer({ workspace: 'sample' });
    const [taken] = await door.sales.imports();
    expect(taken?.counts).toMatchObject({ refused: 0, aside: 0, same: 0, unknown: 0 });
    const [to = '', from = ''] = [0, 80].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    );
    const { figures, rows } = await door.sales.numbers({ from, to, by: 'channel' });
    const figure = (wanted: string) => figures.find(({ metric }) => metric === wanted);
    expect(figure('receipts')?.value).toBeGreaterThan(400);
    expect(figure('receipts')?.value).toBe(taken?.counts.receipts);
    expect(figure('revenue')?.value).toBe(taken?.counts.total);
    expect(figure('margin')?.knownShare).toBe(10_000);
    expect(rows.map(({ key }) => key)).toEqual(['till', 'web']);
  });

  it('is a whole bottega: goods with right barcodes, prices with a past, evenings, people, channels', async () => {
    const { door } = await openTestServer({ workspace: 'sample' });
    const primitivo = await door.catalog.bySku({ sku: 'ROS-001' });
    const [now, before] = await door.pricing.history({ variantId: primitivo.id, channelId: null });
    const events = await door.events.list();
    const channels = await door.channels.list();
    expect({
      goods: (await door.catalog.list({ limit: 1 })).total,
      primitivo: [primitivo.title, primitivo.basePrice, primitivo.gtin, primitivo.vatRate],
      prices: [now?.amount, before?.amount],
      evenings: events.map(({ state }) => state).sort(),
      people: (await door.customers.list({})).total,
      connected: channels.map(({ id, connection }) => [id, connection.state]),
      shop: await door.settings.get(),
    }).toMatchObject({
      goods: 253,
      primitivo: ['Primitivo di Manduria DOC 0,75 l', 1290, '8031840001003', 2200],
      prices: [1290, 1190],
      evenings: ['open', 'open', 'over'],
      people: 20,
      connected: [
        ['till', 'ready'],
        ['web', 'ready'],
        ['google', 'ready'],
        ['facebook', 'ready'],
      ],
      shop: { shopName: 'Bottega Verdi', town: 'Lecce', welcomeDone: true },
    });
  });

  it('opens again as it was left, and is made anew when its making was cut short', async () => {
    const root = testFolder();
    const first = await openTestServer({ root });
    await first.door.settings.openWorkspace({ name: 'sample' });
    await first.door.settings.update({ shopName: 'Mia prova' });
    await first.close();
    const second = await openTestServer({ root });
    expect((await second.door.settings.workspace()).name).toBe('sample');
    expect((await second.door.settings.get()).shopName).toBe('Mia prova');
    await second.close();

    second.owner.folders.begin('sample');
    expect(existsSync(join(root, 'sample', 'shop.vetrina'))).toBe(false);
    const third = await openTestServer({ root });
    expect((await third.door.settings.get()).shopName).toBe('Bottega Verdi');
  });
});
