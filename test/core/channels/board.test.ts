import { beforeEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let shop: TestShop;
const owner = () => shop.as('owner');

beforeEach(async () => {
  shop = await openTestShop();
  return () => shop.close();
});

async function taralli(): Promise<number> {
  const made = await owner().catalog.create({ product: { name: 'Taralli' }, variants: [{ sku: 'T-1', price: 390 }] });
  return made.variantIds[0] as number;
}

const placeOf = async (id: string) => (await owner().channels.board()).find((place) => place.id === id);

test('the board shows every place, also those without prices, and what each is for', async () => {
  expect((await owner().channels.board()).map(({ id, priced, uses, vendor }) => [id, priced, uses, vendor])).toEqual([
    ['till', true, ['sell', 'support'], null],
    ['web', true, ['sell'], null],
    ['google', true, ['sell', 'communicate'], 'google'],
    ['facebook', true, ['sell', 'communicate'], 'meta'],
    ['instagram', false, ['communicate'], null],
    ['whatsapp', false, ['communicate', 'support'], null],
    ['phone', false, ['support'], null],
  ]);
  expect((await owner().channels.list()).map(({ id }) => id)).toEqual(['till', 'web', 'google', 'facebook']);
});

test('a channel says its focus, who answers and when, and where it is found', async () => {
  const said = {
    name: 'WhatsApp del negozio',
    uses: ['support' as const],
    focus: 'Rispondere a chi chiede se un prodotto c’è',
    answeredBy: 'Marta',
    answerTimes: 'lun–sab 9–13',
    link: 'https://wa.me/390832000000',
  };
  expect(await owner().channels.update({ id: 'whatsapp', ...said })).toMatchObject(said);
  expect(await placeOf('whatsapp')).toMatchObject({ ...said, priced: false });
  await expect(owner().channels.update({ id: 'whatsapp', link: 'javascript:alert(1)' })).rejects.toMatchObject({
    data: { code: 'link-not-https' },
  });
  expect(await placeOf('whatsapp')).toMatchObject(said);
});

test('a place that begins to sell has the one price at once, and exceptions and a file like every channel', async () => {
  const variantId = await taralli();
  await expect(
    owner().pricing.setPrice({ variantId, channelId: 'whatsapp', amount: 350 }),
    'no prices there yet',
  ).rejects.toMatchObject({ data: { code: 'channel-unknown' } });
  await owner().channels.update({ id: 'whatsapp', uses: ['sell', 'support'] });
  const [first] = await owner().pricing.history({ variantId, channelId: 'whatsapp' });
  expect(first).toMatchObject({ amount: 390, reason: 'rule' });
  await owner().pricing.setPrice({ variantId, channelId: 'whatsapp', amount: 350 });
  await shop.rounds(2);
  const file = await owner().listings.feed({ channelId: 'whatsapp', format: 'prices' });
  expect(file.text).toContain('3,50');
  expect((await owner().channels.list()).map(({ id: each }) => each)).toContain('whatsapp');
});

test('a place of the shop’s own is added, ordered and put away, and taken up again with its prices', async () => {
  await taralli();
  await owner().channels.add({ id: 'fiera', name: 'Fiera', kind: 'marketplace', focus: 'Vendere l’olio nuovo' });
  await owner().channels.add({ id: 'lettera', name: 'Lettera', kind: 'newsletter', uses: ['communicate'] });
  await owner().channels.arrange({ ids: ['lettera', 'fiera', 'till'] });
  const ids = async () => (await owner().channels.board()).map(({ id }) => id);
  expect((await ids()).slice(0, 4)).toEqual(['lettera', 'fiera', 'till', 'web']);
  await owner().channels.update({ id: 'fiera', putAway: true });
  expect(await placeOf('fiera')).toMatchObject({ putAway: true, enabled: false });
  expect((await owner().channels.list()).map(({ id }) => id)).not.toContain('fiera');
  await owner().channels.update({ id: 'fiera', putAway: false });
  await shop.rounds(2);
  expect(await placeOf('fiera')).toMatchObject({ putAway: false, enabled: true, listed: 1 });
  await expect(owner().channels.arrange({ ids: ['nessuno'] })).rejects.toMatchObject({
    data: { code: 'channel-unknown' },
  });
});

test('a channel whose account is joined is not put away while old prices would stay there', async () => {
  await owner().channels.connectPractice({ vendor: 'google' });
  await expect(owner().channels.update({ id: 'google', putAway: true })).rejects.toMatchObject({
    data: { code: 'channel-still-connected', details: { name: 'Google' } },
  });
  await owner().channels.disconnect({ vendor: 'google' });
  expect(await owner().channels.update({ id: 'google', putAway: true })).toMatchObject({ putAway: true });
});

test('what each channel brought is counted where it is known, and said to be unknown where it is not', async () => {
  const event = await owner().events.create({
    title: 'Assaggi',
    startsAt: '2026-12-04T18:00:00.000Z',
    capacity: 20,
    place: 'In negozio',
  });
  await owner().events.addRegistration({
    eventId: event.id,
    name: 'Elena Greco',
    phone: '347 555 0101',
    mail: '',
    seats: 1,
    marketing: false,
    source: 'whatsapp',
    formKey: '11111111-1111-4111-8111-111111111111',
    language: 'it',
  });
  const [elena] = (await owner().customers.list({})).items;
  const id = elena?.id as number;
  await owner().customers.addNote({ id, kind: 'call', text: 'Chiede dell’olio', channelId: 'phone' });
  expect((await owner().customers.get({ id })).contacts.map(({ kind, channelId }) => [kind, channelId])).toEqual([
    ['call', 'phone'],
    ['registration', 'whatsapp'],
  ]);
  const { channels } = await owner().metrics.channels({ from: '2026-11-01', to: '2026-11-30' });
  const figuresOf = (channelId: string) =>
    Object.fromEntries(
      (channels.find((each) => each.channelId === channelId)?.figures ?? []).map(({ name, value, why }) => [
        name,
        why ?? value,
      ]),
    );
  expect(figuresOf('whatsapp')).toEqual({ leads: 1, contacts: 1 });
  expect(figuresOf('phone')).toEqual({ leads: 0, contacts: 1 });
  expect(figuresOf('till')).toEqual({ receipts: 'not-counted-yet', leads: 0, contacts: 0 });
  expect(figuresOf('facebook')).toMatchObject({ cost: 'not-connected', clicks: 'not-connected' });
  await owner().channels.connectPractice({ vendor: 'google' });
  await shop.rounds(3);
  await owner().metrics.refresh();
  const after = await owner().metrics.channels({ from: '2026-11-01', to: '2026-11-30' });
  const google = after.channels.find((each) => each.channelId === 'google');
  expect(google?.figures.find(({ name }) => name === 'calls')).toMatchObject({ why: null });
  expect(google?.completeUntil).not.toBeNull();
});
