/** Adverts at the terminal: towns, money and files are asked back where they are not clear. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const advert = ['campaigns', 'create', '--name', 'Olio nuovo', '--text', 'Passa ad assaggiarlo.', '--dry-run'];
const when = ['--from', dayAhead(1), '--until', dayAhead(7)];

let data: string;
let vetrina: AtTheTerminal;
beforeEach(() => {
  data = testFolder();
  vetrina = atTheTerminal(data);
});
/** In the sample shop, whose account with Facebook is joined. */
const think = (...words: string[]) => vetrina.run('--workspace', 'sample', ...advert, ...when, ...words);

it('a town counts by its whole name or where only one begins so, and is never guessed', async () => {
  for (const clear of ['Lecce', 'lecce', 'Squinz', 'Lecce, Squinz'])
    expect(await think('--daily', '3,00', '--towns', clear)).toMatchObject({ code: 0, told: '' });
  for (const unclear of ['Le', 'Lecce, Mon', 'Atlantide']) {
    const ended = await think('--daily', '3,00', '--towns', unclear);
    expect([ended.code, ended.out, ended.told.includes('does not know')]).toEqual([2, '', true]);
  }
});

it('an amount that can be read in two ways is asked back with both', async () => {
  const ended = await think('--total', '1.234');
  expect(ended).toMatchObject({ code: 1, out: '' });
  expect(ended.told).toMatch(/1[.,]?234/u);
  expect(await vetrina.json('--workspace', 'sample', ...advert, ...when, '--total', '1.234')).toMatchObject({
    error: { code: 'price-unclear' },
  });
});

it('a picture lies where the command runs; one that is not there is said in words', async () => {
  writeFileSync(join(data, 'olio.png'), Buffer.from(onePixel, 'base64'));
  expect(await think('--daily', '3,00', '--picture', 'olio.png')).toMatchObject({ code: 0, told: '' });
  const ended = await think('--daily', '3,00', '--picture', 'aceto.png');
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.told).toContain(`The file ${join(data, 'aceto.png')} cannot be read`);
});

it.each([
  ['campaigns', 'start', 'uno'],
  ['campaigns', 'archive', '1.5'],
  ['campaigns', 'budget', '0', '--daily', '3,00'],
])('%s %s %s: that is no advert', async (...words) => {
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.told.includes('is no whole number')]).toEqual([2, true]);
});

it('a post’s picture and a file for the card are looked for in the same way', async () => {
  const post = await vetrina.run('posts', 'create', '--outlet', 'facebook', '--text', 'Olio.', '--picture', 'no.png');
  expect(post).toMatchObject({ code: 2, out: '' });
  expect(post.told).toContain(`The file ${join(data, 'no.png')} cannot be read`);
  const card = await vetrina.run('profile', 'set', '--file', 'no.json', '--dry-run');
  expect(card).toMatchObject({ code: 2, out: '' });
  expect(card.told).toContain(`The file ${join(data, 'no.json')} cannot be read`);
  writeFileSync(join(data, 'card.json'), JSON.stringify({ title: 'Bottega del pane' }));
  expect(await vetrina.run('profile', 'set', '--file', 'card.json', '--dry-run')).toMatchObject({ told: '' });
});
