/** The main job from the price list to the figures, on the whole shop: one story, told in order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { openTestShop, type TestShop } from '../open-test-shop.ts';

const priceList = [
  'Codice;Nome;Prezzo;Costo;Descrizione;Marca;Pagina;Immagine',
  'VIN-1;Negroamaro 0,75 l;7,90;4,10;Rosso del Salento;Cantina;https://bottega.example.com/v1;https://bottega.example.com/v1.jpg',
  'OLI-1;Olio extravergine 1 l;12,50;7,00;Dell’anno;Frantoio;https://bottega.example.com/o1;https://bottega.example.com/o1.jpg',
  'TAR-1;Taralli al finocchio;2,80;1,20;Fatti a mano;Forno;https://bottega.example.com/t1;https://bottega.example.com/t1.jpg',
  'ROT-1;Senza prezzo vero;12,9O;1,00;;;;',
].join('\r\n');

describe('a day in a shop', () => {
  let here: TestShop;
  let owner: Door;
  beforeAll(async () => {
    here = await openTestShop();
    owner = here.as('owner');
    await owner.settings.update({
      shopName: 'Bottega di prova',
      legalName: 'Bottega di prova srl',
      town: 'Torino',
      street: 'Via Garibaldi 18',
      postcode: '10122',
      phone: '+390115550142',
      latitude: 45.0729,
      longitude: 7.6822,
    });
  });
  afterAll(() => here.close());

  const idOf = async (sku: string): Promise<number> => (await owner.catalog.bySku({ sku })).id;

  /** `CHANNEL: state shown`, of one variant. */
  async function lights(sku: string): Promise<Record<string, string>> {
    const listings = await owner.listings.ofVariant({ variantId: await idOf(sku) });
    return Object.fromEntries(
      listings.map(({ channelId, state, shown, sent }) => [channelId, `${state} ${shown ?? sent}`]),
    );
  }

  test('the price list comes in after a trial that changes nothing', async () => {
    const bytes = Buffer.from(priceList, 'utf8');
    const { uploadId } = await owner.imports.begin({ name: 'listino.csv', bytes: bytes.length });
    await owner.imports.piece({ uploadId, index: 0, base64: bytes.toString('base64') });
    const trial = await owner.imports.preview({ uploadId });
    expect(trial.counts).toMatchObject({ added: 3, changed: 0, refused: 1 });
    expect(trial.refused).toMatchObject([{ line: 5, reason: 'price-not-a-number' }]);
    expect((await owner.catalog.list({})).total).toBe(0);
    const { counts } = await owner.imports.apply({ uploadId });
    expect(counts).toMatchObject({ added: 3, refused: 1 });
  });

  test('the practice accounts are joined, and every price is seen there', async () => {
    for (const vendor of ['google', 'meta'] as const) {
      expect(await owner.channels.connectPractice({ vendor })).toMatchObject({ state: 'ready' });
    }
    await here.rounds(12);
    expect(await lights('VIN-1')).toEqual({
      till: 'accepted 790',
      web: 'accepted 790',
      google: 'live 790',
      facebook: 'live 790',
    });
    expect(await owner.listings.pulse()).toMatchObject({ state: 'all-sent', onTheWay: 0, live: 6, delivered: 6 });
  });

  test('one price changes everywhere, and undo brings it back everywhere', async () => {
    const variantId = await idOf('VIN-1');
    const { batchId } = await owner.pricing.setPrice({ variantId, amount: 850, seen: 790 });
    await here.rounds(12);
    expect(await lights('VIN-1')).toMatchObject({ google: 'live 850', facebook: 'live 850', till: 'accepted 850' });
    const undone = await owner.pricing.batches.undo({ batchId });
    expect(undone).toMatchObject({ restored: expect.any(Number), leftAlone: 0 });
    await here.rounds(12);
    expect(await lights('VIN-1')).toMatchObject({ google: 'live 790', facebook: 'live 790', till: 'accepted 790' });
    const reasons = (await owner.pricing.history({ variantId, channelId: null })).map(({ reason, amount }) => [
      reason,
      amount,
    ]);
    expect(reasons).toEqual([
      ['undo', 790],
      ['typed', 850],
      ['import', 790],
    ]);
  });

  test('all prices change by one rule and end on ,90', async () => {
    const change = { rule: { kind: 'percent', value: 500, rounding: 'to-90' }, selection: { filter: {} } } as const;
    const { rows, changing } = await owner.pricing.bulkPreview(change);
    expect(Object.fromEntries(rows.map(({ sku, now, next }) => [sku, [now, next]]))).toEqual({
      'VIN-1': [790, 790],
      'OLI-1': [1250, 1290],
      'TAR-1': [280, 290],
    });
    expect(changing).toBe(2);
    const { batchId } = await owner.pricing.bulkApply(change);
    await here.rounds(12);
    expect(await lights('OLI-1')).toMatchObject({ google: 'live 1290', facebook: 'live 1290' });
    expect((await owner.pricing.batches.list({})).items[0]).toMatchObject({ id: batchId, kind: 'bulk', count: 2 });
  });

  test('a local advert is built paused, started by the second click, and costs what the channel says', async () => {
    const { id } = await owner.campaigns.create({
      name: 'Negroamaro a 7,90 €',
      headline: 'Negroamaro a 7,90 €',
      text: 'Passa ad assaggiarlo.',
      button: 'call-now',
      radiusKm: 5,
      dailyBudget: 500,
      startsOn: '2026-11-21',
      endsOn: '2026-11-27',
    });
    await here.rounds(6);
    expect(await owner.campaigns.get({ id })).toMatchObject({ state: 'paused', startedAt: null, maximumSpend: 3500 });
    await owner.campaigns.start({ id });
    await here.rounds(6);
    expect(await owner.campaigns.get({ id })).toMatchObject({ state: 'running', reason: null });
    here.clock.pass(20 * 60_000);
    await here.rounds(4);
    await owner.metrics.refresh();
    const { figures } = await owner.campaigns.get({ id });
    expect(figures.spend).toBeGreaterThan(0);
    expect(figures.spend).toBeLessThanOrEqual(500);
  });

  test('the same offer is a post on Google, published once', async () => {
    const { id } = await owner.presence.posts.publish({
      topic: 'offer',
      title: 'Negroamaro a 7,90 €',
      text: 'Passa ad assaggiarlo.',
      startsAt: '2026-11-21T08:00:00.000Z',
      endsAt: '2026-11-27T22:59:00.000Z',
    });
    await here.rounds(6);
    expect(await owner.presence.posts.get({ id })).toMatchObject({ state: 'live', reason: null });
    const created = here.practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/localPosts'));
    expect(created).toHaveLength(1);
  });

  test('an event fills seat by seat; its visitors are leads with source and consent', async () => {
    const { id, slug } = await owner.events.create({
      title: 'La sera del Negroamaro',
      startsAt: '2026-12-04T18:00:00.000Z',
      capacity: 2,
    });
    const visitor = here.as('visitor');
    const first = { slug, formKey: 'form-of-elena', name: 'Elena Greco', phone: '333 555 0142', seats: 2 };
    const wish = { ...first, marketing: true, source: 'facebook' };
    const answer = await visitor.events.register(wish);
    expect(answer).toMatchObject({ state: 'confirmed', seats: 2, repeated: false });
    expect(await visitor.events.register(wish)).toMatchObject({ ticket: answer.ticket, repeated: true });
    const late = { slug, formKey: 'form-of-paolo', name: 'Paolo Greco', phone: '333 555 0143' };
    expect(await visitor.events.register(late)).toMatchObject({ state: 'waiting' });
    expect(await owner.events.get({ id })).toMatchObject({ taken: 2, waiting: 1 });

    const { items } = await owner.customers.list({ stage: 'lead' });
    expect(items.map(({ name, source }) => [name, source]).sort()).toEqual([
      ['Elena Greco', 'facebook'],
      ['Paolo Greco', 'page'],
    ]);
    const elena = await owner.customers.get({ id: items.find(({ name }) => name === 'Elena Greco')?.id ?? 0 });
    expect(elena.consents[0]).toMatchObject({ purpose: 'event-invitations', granted: true, source: 'facebook' });
    expect(elena.consents[0]?.text).not.toBe('');
    await expect(visitor.customers.list({})).rejects.toMatchObject({ data: { code: 'not-allowed' } });
  });

  test('today says what needs a hand, and its figures are those of the day', async () => {
    const { todos, figures } = await owner.metrics.today();
    expect(todos.map(({ code }) => code)).toEqual(expect.arrayContaining(['event-waiting-list', 'gtin-missing']));
    const valueOf = (metric: string) => figures.find((figure) => figure.metric === metric)?.value;
    expect(valueOf('listings-live')).toBe(12);
    expect(valueOf('price-alignment')).toBe(10_000);
    expect(valueOf('leads')).toBe(2);
    expect(valueOf('campaign-spend')).toBeGreaterThan(0);
  });

  test('nothing of all this was a fault', () => {
    expect(here.faults).toEqual([]);
  });
});
