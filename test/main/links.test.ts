import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hostileLinks } from './hostile-links.ts';
import { startApp } from './stand-in/start.ts';

const desk = await startApp();
const links = hostileLinks();
beforeEach(() => void (desk.opened.length = 0));

const click = (address: unknown): void => desk.send('vetrina:open-link', address);

describe('a link in a product’s description, a review or a mail', () => {
  it('is one of 200 hostile ones', () => {
    expect(new Set(links).size).toBeGreaterThanOrEqual(200);
  });

  it('opens nothing outside the list, however it is written (P34)', () => {
    for (const link of links) click(link);
    expect(desk.opened).toEqual([]);
  });

  it('opens nothing outside the list through a window either', () => {
    const page = desk.window().webContents;
    const answers = links.map((url) =>
      page.openHandler?.({ url } as Parameters<NonNullable<typeof page.openHandler>>[0]),
    );
    expect(new Set(answers.map((answer) => answer?.action))).toEqual(new Set(['deny']));
    expect(desk.opened).toEqual([]);
  });

  it('takes the page nowhere', () => {
    const left = links.filter((url) => desk.window().webContents.tries('will-navigate', url));
    expect(left).toEqual([]);
  });

  it('does nothing when it is no text at all', () => {
    for (const odd of [undefined, null, 7, {}, ['https://www.google.com/'], 'x'.repeat(5000)]) click(odd);
    click(`https://www.google.com/?q=${'x'.repeat(5000)}`);
    expect(desk.opened).toEqual([]);
  });

  const naughty = path.resolve(import.meta.dirname, '../../../shared/data/hostile/blns.json');
  it.skipIf(!existsSync(naughty))('opens none of the naughty strings', () => {
    for (const text of JSON.parse(readFileSync(naughty, 'utf8')) as string[]) click(text);
    expect(desk.opened).toEqual([]);
  });
});

describe('a link of Vetrina’s own screens', () => {
  it('opens the vendors’ consoles and help in the system’s browser', () => {
    click('https://business.google.com/locations');
    click('https://www.facebook.com/business/help/1');
    expect(desk.opened).toEqual(['https://business.google.com/locations', 'https://www.facebook.com/business/help/1']);
  });

  it('opens the practice gateway’s pages while practice is on, and only that very origin', () => {
    const gateway = 'http://127.0.0.1:9000';
    click(`${gateway}/accounts.google.com/signin`);
    desk.shop().say({ kind: 'ready', gateway });
    for (const other of [
      'http://127.0.0.1:9001/',
      'https://127.0.0.1:9000/',
      'http://localhost:9000/',
      'http://u@127.0.0.1:9000/',
    ]) {
      click(other);
    }
    click(`${gateway}/accounts.google.com/signin`);
    desk.shop().say({ kind: 'gateway', origin: null });
    click(`${gateway}/again`);
    expect(desk.opened).toEqual([`${gateway}/accounts.google.com/signin`]);
  });

  it('opens the shop’s own event pages, at exactly the addresses that the shop process named', () => {
    const own = 'http://192.168.1.20:4781';
    const named = 'https://eventi.bottegaverdi.example';
    click(`${own}/e/olio-nuovo`);
    desk.shop().say({ kind: 'ready', pages: [own] });
    desk.shop().say({ kind: 'pages', origins: [named, own] });
    for (const other of [
      'http://192.168.1.20:4780/e/olio-nuovo',
      'https://192.168.1.20:4781/e/olio-nuovo',
      'http://192.168.1.2:4781/e/olio-nuovo',
      'http://u@192.168.1.20:4781/e/olio-nuovo',
      'https://eventi.bottegaverdi.example.evil.example/e/olio-nuovo',
      'http://eventi.bottegaverdi.example/e/olio-nuovo',
      `${own}/`,
      `${own}/e/../api/v1/settings`,
      `${own}/public/page.js`,
    ]) {
      click(other);
    }
    for (const link of links) click(link);
    click(`${own}/e/olio-nuovo`);
    click(`${named}/e/olio-nuovo?da=facebook`);
    desk.shop().say({ kind: 'pages', origins: [] });
    click(`${own}/e/olio-nuovo`);
    expect(desk.opened).toEqual([`${own}/e/olio-nuovo`, `${named}/e/olio-nuovo?da=facebook`]);
  });

  it('does not believe in public pages over http that are somewhere in the world', () => {
    for (const origin of [
      'http://evil.example',
      'http://8.8.8.8:4781',
      'http://192.168.1.20.evil.example',
      'file:///e',
      'x',
    ]) {
      desk.shop().say({ kind: 'pages', origins: [origin] });
      click(`${origin}/e/olio-nuovo`);
    }
    expect(desk.opened).toEqual([]);
  });

  it('hands a phone number and a mail address to the system, bare ones only', () => {
    for (const odd of [
      'tel:+39333;phone-context=evil.example',
      'tel:*21*+393335550118#',
      'tel://+393335550118',
      'TEL:+393335550118',
      'tel:',
      'mailto:anna@posta.example?body=x&attach=/etc/passwd',
      'mailto:anna@posta.example,eva@evil.example',
      'mailto:"a b"@posta.example',
      'mailto:anna@posta.example%0aBcc:eva@evil.example',
      'mailto:anna@posta.example\nBcc:eva@evil.example',
      'mailto://posta.example',
      'mailto:',
      'sms:+393335550118',
    ]) {
      click(odd);
    }
    click('tel:+393335550118');
    click('mailto:anna.greco+vini@posta.example');
    expect(desk.opened).toEqual(['tel:+393335550118', 'mailto:anna.greco+vini@posta.example']);
  });

  it('does not believe in a gateway that is not on this machine', () => {
    for (const origin of [
      'http://evil.example:9000',
      'https://evil.example',
      'http://192.168.1.5:9000',
      'http://127.0.0.1.evil.example:1',
    ]) {
      desk.shop().say({ kind: 'gateway', origin });
      click(`${origin}/signin`);
    }
    expect(desk.opened).toEqual([]);
  });
});
