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
  it('has half a year of receipts, every article of them known, and their numbers', async () => {
    const { door } = await openTestServer({ workspace: 'sample' });
    const taken = (await door.sales.imports()).map(({ counts }) => counts);
    for (const counts of taken) expect(counts).toMatchObject({ refused: 0, aside: 0, same: 0, unknown: 0 });
    const [to = '', from = ''] = [0, 190].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    );
    const { figures, rows } = await door.sales.numbers({ from, to, by: 'channel' });
    const figure = (wanted: string) => figures.find(({ metric }) => metric === wanted);
    const sum = (of: 'receipts' | 'total') => taken.reduce((all, counts) => all + counts[of], 0);
    expect(sum('receipts')).toBeGreaterThan(700);
    const byHand = (figure('receipts')?.value ?? 0) - sum('receipts');
    expect(byHand).toBeGreaterThan(2);
    expect(byHand).toBeLessThan(20);
    expect(figure('revenue')?.value).toBeGreaterThan(sum('total'));
    expect(figure('margin')?.knownShare).toBe(10_000);
    expect(rows.map(({ key }) => key)).toEqual(['till', 'web']);
  });

  it('has an advert that has run for days, and whose figures are the channel’s own', async () => {
    const { door } = await openTestServer({ workspace: 'sample' });
    const [advert, ...others] = await door.campaigns.list();
    expect(others).toEqual([]);
    expect(advert).toMatchObject({ state: 'running', reason: null, maximumSpend: 18 * 300 });
    // Twelve days are over, and of today what the shop has seen by now.
    expect(advert?.figures.spend).toBeGreaterThanOrEqual(11 * 300);
    expect(advert?.figures.spend).toBeLessThanOrEqual(13 * 300);
    expect(advert?.figures.directions).toBeGreaterThan(0);
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
      // Who has an account in the practice web shop comes in by itself, sooner or later.
      people: (await door.customers.list({ limit: 200 })).items.filter(({ source }) => source !== 'website').length,
      connected: channels.map(({ id, connection }) => [id, connection.state]),
      shop: await door.settings.get(),
    }).toMatchObject({
      goods: 253,
      primitivo: ['Primitivo di Manduria DOC 0,75 l', 1290, '8031840001003', 2200],
      prices: [1290, 1190],
      evenings: ['open', 'open', 'over'],
      people: 26,
      connected: [
        ['till', 'ready'],
        ['web', 'ready'],
        ['google', 'ready'],
        ['facebook', 'ready'],
      ],
      shop: { shopName: 'Bottega Verdi', town: 'Lecce', welcomeDone: true },
    });
  });

  it('has full screens: shelves, pickups, cards, points, a coupon, evenings that closed, people at every stage', async () => {
    const { door } = await openTestServer({ workspace: 'sample' });
    const { counted, uncounted, low, out, belowZero } = await door.stock.summary();
    const still = (await door.stock.ageing({ days: 90 })).items;
    // The web shop’s buyers may have come by now: what they take is not counted here.
    const shelf = (await door.stock.list({ limit: 300 })).items;
    const cards = (await door.counter.cards.list({})).items;
    const stages = (await door.lifecycle.overview()).stages;
    const [coupon] = (await door.loyalty.coupons.list({})).items;
    const closes = (await door.counter.closes.list({})).items;
    const survey = await door.satisfaction.overview();
    const events = await door.events.list();
    const { items: steps, due } = await door.customers.nextSteps({});
    expect({
      shelves: { counted, uncounted, low: low >= 9, out, belowZero },
      soldOnce: shelf.filter(({ soldAt }) => soldAt !== null).length > 240,
      still: [still.length >= 10, still.every(({ daysSinceSale }) => (daysSinceSale ?? 0) >= 90)],
      pickups: (await door.pickups.list({})).items
        .filter(({ order }) => order === null)
        .map(({ state }) => state)
        .toSorted(),
      cards: cards.map(({ kind, state }) => `${kind} ${state}`).toSorted(),
      rest: cards.some(({ balance, issued }) => balance > 0 && balance < issued),
      points: (await door.loyalty.overview()).people > 5,
      coupon: [coupon?.code, coupon?.uses],
      closes: closes.map(({ difference }) => difference).toSorted((one, other) => one - other),
      late: closes.some(({ late }) => late.receipts > 0),
      stages: stages.filter(({ people }) => people === 0),
      survey: [survey.figures.average, survey.open],
      came: events.find(({ state }) => state === 'over')?.came,
      seatsLeft: events.filter(({ state, taken, capacity }) => state === 'open' && taken < capacity).length,
      steps: [steps.length, due],
      groups: (await door.outreach.segments()).length,
      leads: (await door.leads.list({})).items.length,
    }).toEqual({
      shelves: { counted: 251, uncounted: 2, low: true, out: 1, belowZero: 0 },
      soldOnce: true,
      still: [true, true],
      pickups: ['ready', 'reserved'],
      cards: ['gift-card open', 'gift-card open', 'store-credit open'],
      rest: true,
      points: true,
      coupon: ['BENTORNATO10', 1],
      closes: [-200, 0, 0],
      late: false,
      stages: [],
      survey: [430, 1],
      came: 18,
      seatsLeft: 2,
      steps: [3, 2],
      groups: 2,
      leads: 3,
    });
    expect((await door.stock.check()).wrong).toBe(0);
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
