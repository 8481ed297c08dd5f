/** Where people are sent: to the shop, unless the event has an address or names a street of its own. */
import { describe, expect, it, test } from 'vitest';

import { addressOf, calendarPlace, mapLink, placeLine } from '../../../src/api/event-place.ts';
import { openEvenings, owner, visitor } from './open-evenings.ts';

const shop = { shopName: 'Bottega Verdi', street: 'via Palmieri 14', postcode: '73100', town: 'Lecce' };
const inTheShop = { street: '', postcode: '', town: '' };
const soughtIn = (link: string) => new URL(link).searchParams.get('query');

test.each([
  ['In bottega', 'In bottega, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Sala grande 2', 'Sala grande 2, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Bottega Verdi, Via Palmieri 14', 'Bottega Verdi, Via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Bottega Verdi, via Palmieri 14', 'Bottega Verdi, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['', 'via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Cantina di via Libertini 12', 'Cantina di via Libertini 12, Lecce', 'Cantina di via Libertini 12, Lecce'],
  ['Piazza Duomo, Lecce', 'Piazza Duomo, Lecce', 'Piazza Duomo, Lecce'],
  ['Villa Viale dei Pini', 'Villa Viale dei Pini, Lecce', 'Villa Viale dei Pini, Lecce'],
] as const)('without an address of its own: %s', (place, address, sought) => {
  const event = { place, own: inTheShop, shop };
  expect(addressOf(event)).toBe(address);
  expect(soughtIn(mapLink(event))).toBe(sought);
});

test.each([
  ['Cantina Rossi', 'via Libertini 12', '73017', 'Gallipoli', 'Cantina Rossi, via Libertini 12, 73017 Gallipoli'],
  ['', 'via Libertini 12', '', 'Gallipoli', 'via Libertini 12, Gallipoli'],
  ['Cantina Rossi', 'via Libertini 12', '', '', 'Cantina Rossi, via Libertini 12, Lecce'],
  ['Castello Carlo V', '', '', 'Lecce', 'Castello Carlo V, Lecce'],
  ['Cantina Rossi, via Libertini 12', 'Via Libertini 12', '', '', 'Cantina Rossi, via Libertini 12, Lecce'],
] as const)('with one: %s, %s', (place, street, postcode, town, said) => {
  const event = { place, own: { street, postcode, town }, shop };
  expect(addressOf(event)).toBe(said);
  expect(calendarPlace(event)).toBe(said);
  expect(soughtIn(mapLink(event))).toBe(said);
});

it('gives a calendar the postcode of the shop, and its name where the place has none', () => {
  expect(calendarPlace({ place: '', own: inTheShop, shop })).toBe('Bottega Verdi, via Palmieri 14, 73100 Lecce');
  expect(calendarPlace({ place: 'Sala grande', own: inTheShop, shop })).toBe(
    'Sala grande, via Palmieri 14, 73100 Lecce',
  );
});

it('says no address in a post about an evening in the shop', () => {
  expect(placeLine({ place: 'Sala grande', own: inTheShop, shop })).toBe('Sala grande');
});

describe('an evening in a cellar out of town', () => {
  const cellar = { place: 'Cantina Rossi', street: 'via Libertini 12', postcode: '73017', town: 'Gallipoli' };

  it('says so on its page, on the ticket and in the calendar; a repeated one too', async () => {
    const { events, event, settings, register } = await openEvenings(cellar);
    await settings.verbs.update(shop, owner);
    const { slug, id } = event;
    expect(await events.verbs.publicPage({ slug }, visitor)).toMatchObject({
      address: 'Cantina Rossi, via Libertini 12, 73017 Gallipoli',
      town: 'Lecce',
    });
    const ticket = await register('Anna');
    expect(soughtIn((await events.verbs.ticket({ ticket }, visitor)).mapLink)).toContain('Gallipoli');
    const { text } = await events.verbs.calendar({ ticket }, visitor);
    expect(text).toContain('LOCATION:Cantina Rossi\\, via Libertini 12\\, 73017 Gallipoli');
    const [copy] = await events.verbs.repeat({ id, startsAt: ['2026-12-08T18:30:00.000Z'] }, owner);
    expect(copy).toMatchObject(cellar);
  });

  it('tells who is coming when the street changes, and nobody when the title does', async () => {
    const { events, event, grounds, register } = await openEvenings(cellar);
    await register('Anna');
    const letters = () => grounds.database.read.selectFrom('event_letter').select('kind').execute();
    await events.verbs.update({ id: event.id, title: 'Tre bianchi' }, owner);
    expect(await letters()).not.toContainEqual({ kind: 'moved' });
    await events.verbs.update({ id: event.id, street: 'via Roma 3' }, owner);
    expect(await letters()).toContainEqual({ kind: 'moved' });
  });
});
