/**
 * P25: a shop at work asks nothing of the network. A Vetrina without connections serves its screens and does a day's
 * work while every way out of its process (name look-ups, sockets, fetch) is noted by a preloaded watcher.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { freshFolder, serve } from './shop-child.ts';

const watcher = (notes: string): string => `
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dns = require('node:dns');
const note = (what) => appendFileSync(${JSON.stringify(notes)}, what + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words;
  const host = typeof first === 'object' ? (first.host ?? first.path ?? 'localhost') : String(first);
  if (!/^(127\\.|localhost$|::1$)/u.test(host)) note('connect ' + host);
  return connect.apply(this, words);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const real = dns[name];
  dns[name] = function (host, ...words) {
    if (!/^(127\\.|localhost$|::1$)/u.test(String(host))) note(name + ' ' + host);
    return real.call(this, host, ...words);
  };
}
note('watching');
`;

describe('A day in the shop without a network', () => {
  it('asks nothing of the outside', async () => {
    const data = freshFolder();
    const notes = join(data, 'notes.txt');
    const preload = join(data, 'watch.cjs');
    writeFileSync(preload, watcher(notes));
    const shop = await serve(data, { NODE_OPTIONS: `--require ${preload}` });
    const { door } = shop;
    const screens = await (await fetch(shop.addresses.app)).text();
    expect(screens).toContain('<div id="app"');
    await door.settings.update({ shopName: 'Bottega', street: 'via Roma 1', town: 'Lecce' });
    const link = { link: 'https://shop.example/pane', imageUrl: 'https://shop.example/pane.jpg' };
    await door.catalog.create({ product: { name: 'Pane', ...link }, variants: [{ sku: 'PANE', price: 420 }] });
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const event = await door.events.create({ title: 'Serata', startsAt, capacity: 5 });
    expect((await fetch(`${shop.addresses.public}/e/${event.slug}`)).status).toBe(200);
    await door.listings.sync({});
    await door.metrics.refresh();
    await door.metrics.today();
    await door.settings.backup();
    await pause(1_500);
    await shop.stop();
    expect(readFileSync(notes, 'utf8')).toBe('watching\n');
  });
});
