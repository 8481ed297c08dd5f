/** Where people are sent: to the shop, unless the event names a street of its own. */
import { expect, test } from 'vitest';

import { addressOf, mapLink } from '../../../src/server/public/place.ts';

const shop = { shopName: 'Bottega Verdi', street: 'via Palmieri 14', town: 'Lecce' };

test.each([
  ['In bottega', 'In bottega, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Sala grande 2', 'Sala grande 2, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Bottega Verdi, Via Palmieri 14', 'Bottega Verdi, Via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Bottega Verdi, via Palmieri 14', 'Bottega Verdi, via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['', 'via Palmieri 14, Lecce', 'Bottega Verdi via Palmieri 14 Lecce'],
  ['Cantina di via Libertini 12', 'Cantina di via Libertini 12, Lecce', 'Cantina di via Libertini 12, Lecce'],
  ['Piazza Duomo, Lecce', 'Piazza Duomo, Lecce', 'Piazza Duomo, Lecce'],
  ['Villa Viale dei Pini', 'Villa Viale dei Pini, Lecce', 'Villa Viale dei Pini, Lecce'],
] as const)('%s', (place, address, sought) => {
  expect(addressOf({ ...shop, place })).toBe(address);
  expect(new URL(mapLink({ ...shop, place })).searchParams.get('query')).toBe(sought);
});
