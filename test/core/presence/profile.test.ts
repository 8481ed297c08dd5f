/** The shop's card on Google, as the owner lives it: kept here, sent there, read back, and asked about. */
import { afterEach, expect, test } from 'vitest';

import type { ProfileField, ProfileView, Week } from '../../../src/api/profile.ts';
import { profileTodos } from '../../../src/core/presence/index.ts';
import { at } from '../../../src/practice/json.ts';
import type { RecordedCall } from '../../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { minute } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from './open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  if (shop !== undefined && specsAvailable) expect(checkCalls(shop.practice.calls)).toEqual([]);
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

type Options = Parameters<typeof openPromoteShop>[1];

async function open(joined = true, options: Options = {}): Promise<PromoteShop> {
  shop = await openPromoteShop('2026-11-30T09:00:00.000Z', options);
  if (joined) {
    await shop.joinGoogle();
    // On a busy machine a first reading may come too late to count.
    for (let tries = 0; tries < 20 && (await view()).readAt === null; tries++) await shop.turns();
  }
  shop.practice.forgetCalls();
  return shop;
}

const card = () => shop!.presence.verbs.profile;
const view = (): Promise<ProfileView> => card().get({}, owner);
const stateOf = async (field: ProfileField) => (await view()).fields[field].state;
const todos = async () => profileTodos(shop!.database.read, await shop!.settings.current(), shop!.clock.now());
const edits = (): RecordedCall[] => shop!.practice.calls.filter(({ method }) => method === 'PATCH');

test('the first reading takes over what the card says, and customers see it', async () => {
  await open();
  const { fields, readAt, mapsLink, verified, offered } = await view();
  expect(fields.title).toMatchObject({ state: 'live', wanted: 'Bottega di prova', shown: 'Bottega di prova' });
  expect(fields.phones).toMatchObject({ state: 'live', fromSettings: null });
  expect(fields.hours.wanted?.monday).toEqual([
    { from: '09:00', to: '12:30' },
    { from: '15:30', to: '19:30' },
  ]);
  expect(fields.hours.wanted?.sunday).toEqual([]);
  expect(fields.categories.wanted?.primary).toEqual({
    id: 'categories/gcid:gift_shop',
    name: 'Negozio di articoli da regalo',
  });
  expect(fields.attributes.wanted).toMatchObject({ 'attributes/pay_debit_card': { type: 'yes-no', value: true } });
  // The website that the settings name is another one: said, never imposed.
  expect(fields.website).toMatchObject({
    wanted: 'https://www.example.com/',
    fromSettings: 'https://bottega.example.com',
  });
  expect([readAt, mapsLink, verified]).toEqual([expect.any(String), expect.stringContaining('maps.google'), true]);
  expect(offered.attributes.map(({ name }) => name)).not.toContain('attributes/has_fax');
  expect(offered.services).toContainEqual({
    category: 'categories/gcid:gift_shop',
    typeId: 'job_type_id:gift_wrapping',
    name: 'Confezione regalo',
  });
  expect(shop!.practice.calls).toEqual([]);
});

test('a new description is kept at once, goes out alone, is reviewed, and then seen', async () => {
  const { turns, practice } = await open();
  const saved = await card().save({ description: 'Regali fatti a mano, nel centro di Torino.' }, owner);
  expect(saved.fields.description).toMatchObject({ state: 'behind', reason: null });
  await turns();
  expect(edits().map(({ path, query, body }) => ({ path, query, body }))).toEqual([
    {
      path: `/v1/locations/${practice.google.ids.location}`,
      query: { updateMask: 'profile.description' },
      body: { profile: { description: 'Regali fatti a mano, nel centro di Torino.' } },
    },
  ]);
  await turns();
  expect(await stateOf('description')).toBe('accepted');
  expect((await view()).fields.description.shown).toContain('negozio di quartiere');
  await turns(3);
  expect((await view()).fields.description).toMatchObject({
    state: 'live',
    shown: 'Regali fatti a mano, nel centro di Torino.',
  });
  expect(edits()).toHaveLength(1);
});

test('several fields go in one edit with exactly their mask; attributes in one of their own, only those that differ', async () => {
  const { turns } = await open();
  const { fields } = await view();
  await card().save(
    {
      title: '  Bottega   di Rosa ',
      phones: { primary: '011 555 0199', additional: ['329 123 45 67'] },
      attributes: { ...fields.attributes.wanted, 'attributes/has_delivery': { type: 'yes-no', value: true } },
    },
    owner,
  );
  // A call that a busy machine cut short is made again later.
  for (let tries = 0; tries < 10 && edits().length < 2; tries++) await turns(1, 10_000);
  expect(edits().map(({ query, body }) => [query, body])).toEqual([
    [
      { updateMask: 'title,phoneNumbers' },
      {
        title: 'Bottega di Rosa',
        phoneNumbers: { primaryPhone: '+390115550199', additionalPhones: ['+393291234567'] },
      },
    ],
    [
      { attributeMask: 'attributes/has_delivery' },
      {
        name: `locations/${shop!.practice.google.ids.location}/attributes`,
        attributes: [{ name: 'attributes/has_delivery', values: [true] }],
      },
    ],
  ]);
  await turns(4);
  const after = await view();
  for (const field of ['title', 'phones', 'attributes'] as const)
    expect(after.fields[field]).toMatchObject({ state: 'live', reason: null });
});

test('what the owner changes in Google’s own window is asked about, never overwritten', async () => {
  const { turns, practice, pass } = await open();
  practice.google.editLocation({ title: 'Bottega Verdi' });
  pass(minute);
  await turns();
  expect((await view()).fields.title).toMatchObject({
    state: 'conflict',
    reason: { code: 'profile-changed-there' },
    wanted: 'Bottega di prova',
    shown: 'Bottega Verdi',
  });
  expect(await todos()).toMatchObject({ conflicts: ['title'] });
  expect(edits()).toEqual([]);

  const taken = await card().settle({ field: 'title', keep: 'theirs' }, owner);
  expect(taken.fields.title).toMatchObject({ state: 'live', wanted: 'Bottega Verdi' });
  await turns(2);
  expect(edits()).toEqual([]);

  practice.google.editLocation({ title: 'Altro nome' });
  pass(minute);
  await turns();
  await card().settle({ field: 'title', keep: 'ours' }, owner);
  await turns(4);
  expect((await view()).fields.title).toMatchObject({ state: 'live', shown: 'Bottega Verdi' });
  expect(practice.google.location()['title']).toBe('Bottega Verdi');
});

test('a change made there while ours is on its way is found right before sending', async () => {
  const { turns, practice } = await open();
  await card().save({ title: 'Bottega di Rosa' }, owner);
  practice.google.editLocation({ title: 'Bottega di Piero' });
  await turns();
  expect((await view()).fields.title).toMatchObject({ state: 'conflict', shown: 'Bottega di Piero' });
  expect(edits()).toEqual([]);
  expect(practice.google.location()['title']).toBe('Bottega di Piero');
});

test('what Google’s users report is shown to customers: accepted, or told again that it is wrong', async () => {
  const { turns, practice, pass } = await open();
  const closed = { openDay: 'MONDAY', openTime: { hours: 15 }, closeDay: 'MONDAY', closeTime: { hours: 19 } };
  practice.google.suggestLocation({ regularHours: { periods: [closed] } });
  pass(minute);
  await turns();
  const { hours } = (await view()).fields;
  expect(hours).toMatchObject({ state: 'conflict', reason: { code: 'profile-suggested' } });
  expect(hours.shown?.monday).toEqual([{ from: '15:00', to: '19:00' }]);
  // Nothing of it was said by the shop: it is told again, although the card holds it already.
  await card().settle({ field: 'hours', keep: 'ours' }, owner);
  await turns(4);
  expect(edits().map(({ query }) => query)).toEqual([{ updateMask: 'regularHours' }]);
  expect(await stateOf('hours')).toBe('live');

  practice.google.suggestLocation({ websiteUri: 'https://bottega.example.org/' });
  pass(minute);
  await turns();
  await card().settle({ field: 'website', keep: 'theirs' }, owner);
  await turns(4);
  expect((await view()).fields.website).toMatchObject({ state: 'live', wanted: 'https://bottega.example.org/' });
});

test('one field that Google refuses does not hold back the others, and says why', async () => {
  const { turns } = await open();
  // A category that Google took out of its list since it was chosen.
  const old = { id: 'categories/gcid:video_rental', name: 'Videoteca' };
  await card().save({ title: 'Bottega di Rosa', categories: { primary: old, additional: [] } }, owner);
  await turns(5);
  const { title, categories } = (await view()).fields;
  expect(title.state).toBe('live');
  expect(categories).toMatchObject({ state: 'refused', reason: { code: 'profile-category-refused' } });
  expect(categories.shown?.primary?.id).toBe('categories/gcid:gift_shop');
  expect(await todos()).toMatchObject({ refused: ['categories'] });
  expect(edits().length).toBeLessThanOrEqual(2);
});

test('a name that Google takes and does not show is said to be so, and can be sent again', async () => {
  const { turns } = await open();
  await card().save({ title: 'Bottega di Rosa: sconti!' }, owner);
  await turns(4);
  expect((await view()).fields.title).toMatchObject({
    state: 'refused',
    reason: { code: 'profile-not-published' },
    shown: 'Bottega di prova',
  });
  await card().save({ title: 'Bottega di Rosa' }, owner);
  await turns(4);
  expect(await stateOf('title')).toBe('live');
});

test('an answer that was lost after the edit arrived is not an edit of somebody else, nor sent twice', async () => {
  const { turns, practice, pass } = await open();
  practice.faults.add({ kind: 'reset', method: 'PATCH', when: 'after', times: 1 });
  await card().save({ title: 'Bottega di Rosa' }, owner);
  await turns();
  expect((await view()).fields.title).toMatchObject({ state: 'behind', reason: { code: 'no-answer' } });
  pass(minute);
  await turns(4);
  expect(await stateOf('title')).toBe('live');
  expect(edits()).toHaveLength(1);
});

test('ten edits a minute are never passed, whatever is typed', async () => {
  const { turns, practice } = await open(true, { googleQuotas: true });
  for (let number = 1; number <= 14; number++) {
    await card().save({ title: `Bottega numero ${number}` }, owner);
    await turns(1, 1_000);
  }
  expect(edits().length).toBeLessThanOrEqual(10);
  expect((await view()).fields.title).toMatchObject({ state: 'behind', waitsUntil: expect.any(String) });
  await turns(16, 5_000);
  expect((await view()).fields.title).toMatchObject({ state: 'live', shown: 'Bottega numero 14' });
  expect(practice.calls.filter(({ status }) => status === 429)).toEqual([]);
});

test('Google’s limits and bad moments only delay: the last wish wins', async () => {
  const { turns, practice, pass } = await open();
  practice.faults.add({ kind: 'throttle', retryAfter: 30, method: 'PATCH', times: 1 });
  practice.faults.add({ kind: 'status', status: 503, path: '/locations/', times: 2 });
  practice.faults.add({ kind: 'html', status: 200, path: '/locations/', times: 1 });
  await card().save({ website: 'bottega.example.com/negozio' }, owner);
  for (let round = 0; round < 12; round++) {
    pass(30_000);
    await turns(1);
  }
  expect((await view()).fields.website).toMatchObject({ state: 'live', shown: 'https://bottega.example.com/negozio' });
});

test('hours past midnight, until midnight, around the clock, and closed days come back as they were written', async () => {
  const { turns, practice } = await open();
  const day = [{ from: '09:00', to: '13:00' }];
  const hours: Week = {
    monday: [],
    tuesday: day,
    wednesday: [{ from: '18:00', to: '24:00' }],
    thursday: [{ from: '00:00', to: '24:00' }],
    friday: [
      { from: '20:00', to: '02:00' },
      { from: '09:00', to: '13:00' },
    ],
    saturday: [{ from: '20:00', to: '02:30' }],
    sunday: [],
  };
  await card().save(
    { hours, 'special-hours': [{ day: '2026-12-24', spans: [{ from: '09:00', to: '01:00' }] }] },
    owner,
  );
  await turns(5);
  const { fields } = await view();
  expect(fields.hours.state).toBe('live');
  expect(fields.hours.shown).toEqual({ ...hours, friday: [hours.friday[1], hours.friday[0]] });
  expect(fields['special-hours'].shown).toEqual([{ day: '2026-12-24', spans: [{ from: '09:00', to: '01:00' }] }]);
  expect(at(practice.google.location('seen'), 'specialHours.specialHourPeriods')).toEqual([
    {
      startDate: { year: 2026, month: 12, day: 24 },
      endDate: { year: 2026, month: 12, day: 25 },
      openTime: { hours: 9, minutes: 0 },
      closeTime: { hours: 1, minutes: 0 },
    },
  ]);
});

test('coming holidays of Italy are suggested, and asked about fourteen days before', async () => {
  const { turns } = await open();
  const { holidays } = await view();
  expect(holidays.slice(0, 4).map(({ day, code, said }) => [day, code, said])).toEqual([
    ['2026-12-08', 'immaculate', false],
    ['2026-12-25', 'christmas', false],
    ['2026-12-26', 'saint-stephen', false],
    ['2027-01-01', 'new-year', false],
  ]);
  expect(holidays[0]?.usual).toHaveLength(2);
  expect((await todos()).holidays.map(({ code }) => code)).toEqual(['immaculate']);
  await card().save({ 'special-hours': [{ day: '2026-12-08', spans: [] }] }, owner);
  expect((await todos()).holidays).toEqual([]);
  await turns(4);
  expect(await stateOf('special-hours')).toBe('live');
});

test('services carry their price in whole units and billionths, without a cent lost', async () => {
  const { turns } = await open();
  const own = { typeId: null, category: '', description: 'Carta e nastro.', foreignPrice: '' };
  const services = [
    { ...own, name: 'Confezione su misura', price: 1990 },
    { ...own, typeId: 'job_type_id:gift_baskets', name: 'Cesti regalo', description: '', price: 5 },
    { ...own, name: 'Consiglio', price: null },
  ];
  await card().save({ services }, owner);
  await turns();
  expect(at(edits()[0]?.body, 'serviceItems')).toEqual([
    {
      price: { currencyCode: 'EUR', units: '19', nanos: 900_000_000 },
      freeFormServiceItem: {
        category: 'categories/gcid:gift_shop',
        label: { displayName: 'Confezione su misura', languageCode: 'it', description: 'Carta e nastro.' },
      },
    },
    {
      price: { currencyCode: 'EUR', units: '0', nanos: 50_000_000 },
      structuredServiceItem: { serviceTypeId: 'job_type_id:gift_baskets' },
    },
    {
      freeFormServiceItem: {
        category: 'categories/gcid:gift_shop',
        label: { displayName: 'Consiglio', languageCode: 'it', description: 'Carta e nastro.' },
      },
    },
  ]);
  await turns(4);
  const { fields } = await view();
  expect(fields.services.state).toBe('live');
  expect(fields.services.shown?.map(({ price }) => price)).toEqual([1990, 5, null]);
});

test('a preview names the mask, and asks Google without changing anything', async () => {
  await open();
  const before = shop!.practice.google.location();
  const fine = await card().preview({ title: 'Bottega di Rosa', description: before['title'] as string }, owner);
  expect(fine).toEqual({
    changes: [
      { field: 'title', mask: ['title'] },
      { field: 'description', mask: ['profile.description'] },
    ],
    problems: [],
    asked: true,
  });
  const gone = { id: 'categories/gcid:video_rental', name: 'Videoteca' };
  const bad = await card().preview({ categories: { primary: gone, additional: [] } }, owner);
  expect(bad.problems).toMatchObject([{ field: 'categories', reason: { code: 'profile-category-refused' } }]);
  expect(shop!.practice.google.location()).toEqual(before);
  expect(edits().every(({ query }) => query['validateOnly'] === 'true')).toBe(true);
  expect(await card().preview({ title: 'Bottega di prova' }, owner)).toEqual({
    changes: [],
    problems: [],
    asked: false,
  });
});

test.each([
  ['profile-title-missing', { title: ' ' }],
  ['profile-description-too-long', { description: 'x'.repeat(751) }],
  ['profile-description-link', { description: 'Guarda www.bottega.it' }],
  ['phone-not-valid', { phones: { primary: 'chiamaci', additional: [] } }],
  ['profile-phone-missing', { phones: { primary: '', additional: ['011 555 0142'] } }],
  ['link-not-https', { website: 'ftp://bottega.it' }],
  ['profile-category-missing', { categories: { primary: null, additional: [] } }],
  ['profile-special-day-twice', { 'special-hours': ['2026-12-25', '2026-12-25'].map((day) => ({ day, spans: [] })) }],
  [
    'profile-service-unnamed',
    { services: [{ typeId: null, category: '', name: ' ', description: '', price: 1, foreignPrice: '' }] },
  ],
] as const)('%s is said before anything is kept', async (code, changes) => {
  await open();
  await expect(card().save(changes as never, owner)).rejects.toMatchObject({ code });
  expect(edits()).toEqual([]);
});

test.each([
  [
    'two that overlap',
    [
      { from: '09:00', to: '13:00' },
      { from: '12:00', to: '19:00' },
    ],
  ],
  ['one without length', [{ from: '09:00', to: '09:00' }]],
  [
    'one after an evening that has not ended',
    [
      { from: '20:00', to: '02:00' },
      { from: '22:00', to: '23:00' },
    ],
  ],
])('hours that cannot be are refused: %s', async (_, monday) => {
  await open();
  const { fields } = await view();
  const hours = { ...(fields.hours.wanted as Week), monday };
  await expect(card().save({ hours }, owner)).rejects.toMatchObject({ code: 'profile-hours-overlap' });
});

test('without an account the card can be written, to be copied by hand; joined later, Google’s words are asked about', async () => {
  const { turns, joinGoogle } = await open(false);
  expect((await view()).fields.title).toMatchObject({ wanted: null, fromSettings: 'Bottega di prova' });
  await card().save({ title: 'Bottega di prova', description: 'Scritta prima.' }, owner);
  await turns(2);
  expect((await view()).fields.description).toMatchObject({ state: 'unknown', wanted: 'Scritta prima.' });
  expect(shop!.practice.calls).toEqual([]);
  await joinGoogle();
  await turns(2);
  const { fields } = await view();
  expect(fields.title.state).toBe('live');
  expect(fields.description).toMatchObject({ state: 'conflict', wanted: 'Scritta prima.' });
  expect(edits()).toEqual([]);
});

test('a token that died keeps the wish; signed in again, it goes out', async () => {
  const { turns, practice, joinGoogle } = await open();
  practice.google.expireTokens();
  practice.faults.add({ kind: 'invalid-grant', times: 1 });
  await card().save({ title: 'Bottega di Rosa' }, owner);
  await turns(2);
  const away = await view();
  expect([away.connection, away.fields.title.wanted]).toEqual(['sign-in', 'Bottega di Rosa']);
  await joinGoogle();
  shop!.pass(20 * minute);
  await turns(6);
  expect(await stateOf('title')).toBe('live');
});
