import { beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from './stand-in/electron.ts';
import { startApp } from './stand-in/start.ts';
import type { PortMain } from './stand-in/ports.ts';
import { Contents } from './stand-in/window.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await startApp();
});

const page = () => desk.window().webContents;
const doorsOfPage = (): PortMain[] => page().posted.flatMap(({ ports }) => ports);
const want = (): void => desk.send('vetrina:want-port');

/** What one end says arrives at the other. */
async function speaks(from: PortMain, to: PortMain): Promise<unknown> {
  const heard = new Promise((resolve) => to.once('message', ({ data }: { data: unknown }) => resolve(data)));
  to.start();
  from.postMessage('a call');
  return heard;
}

describe('the door', () => {
  it('joins the page that asks with the shop process', async () => {
    desk.shop().say({ kind: 'ready' });
    want();
    const [ofPage] = doorsOfPage();
    const [ofShop] = desk.shop().doors();
    expect(page().posted.map(({ channel }) => channel)).toEqual(['vetrina:port']);
    expect(await speaks(ofPage as PortMain, ofShop as PortMain)).toBe('a call');
  });

  it('waits until the shop is open', () => {
    want();
    const before = doorsOfPage().length;
    desk.shop().say({ kind: 'ready' });
    expect([before, doorsOfPage().length]).toEqual([0, 1]);
  });

  it('is a new one after a reload', () => {
    desk.shop().say({ kind: 'ready' });
    want();
    want();
    expect([doorsOfPage().length, desk.shop().doors().length]).toEqual([2, 2]);
  });

  it('comes unasked after the shop process was started anew', () => {
    desk.shop().say({ kind: 'ready' });
    want();
    desk.shop().die(9);
    expect(desk.processes).toHaveLength(2);
    desk.shop().say({ kind: 'ready' });
    expect([doorsOfPage().length, desk.shop().doors().length]).toEqual([2, 1]);
  });

  it('does not open for a page that never asked', () => {
    desk.shop().say({ kind: 'ready' });
    expect(doorsOfPage()).toEqual([]);
  });
});

describe('a foreign frame gets nothing (P33)', () => {
  const strangers: [string, (contents: Contents) => Parameters<Desk['send']>[2]][] = [
    ['a page of the network', (contents) => contents.frame('https://evil.example/')],
    ['a look-alike of the page', (contents) => contents.frame('vetrina://app.evil.example/')],
    ['a page from the disk', (contents) => contents.frame('file:///tmp/x.html')],
    ['an empty page', (contents) => contents.frame('about:blank')],
    ['a frame inside the page', (contents) => contents.frame('vetrina://app/', contents.frame('vetrina://app/'))],
    [
      'a hostile frame inside the page',
      (contents) => contents.frame('https://evil.example/', contents.frame('vetrina://app/')),
    ],
    ['a frame that is gone', () => null],
  ];

  it.each(strangers)('%s', (_who, frame) => {
    desk.shop().say({ kind: 'ready' });
    for (const channel of ['vetrina:want-port', 'vetrina:open-link', 'vetrina:print']) {
      desk.send(channel, 'https://www.google.com/', frame(page()));
    }
    expect([doorsOfPage(), desk.shop().doors(), desk.opened, page().printed]).toEqual([[], [], [], 0]);
  });

  it('a popup that is no window of Vetrina', () => {
    const popup = new Contents();
    popup.url = 'vetrina://app/';
    desk.shop().say({ kind: 'ready' });
    desk.send('vetrina:want-port', undefined, undefined, popup);
    expect([popup.posted, desk.shop().doors()]).toEqual([[], []]);
  });

  it('a page that left, when the doors are handed out again', () => {
    desk.shop().say({ kind: 'ready' });
    want();
    page().url = 'https://evil.example/';
    desk.shop().die(1);
    desk.shop().say({ kind: 'ready' });
    expect(doorsOfPage()).toHaveLength(1);
  });

  it('listens on three channels only', () => {
    expect(desk.ipc.eventNames().sort()).toEqual(['vetrina:open-link', 'vetrina:print', 'vetrina:want-port']);
  });
});

it('prints the page that asks', () => {
  desk.send('vetrina:print');
  expect(page().printed).toBe(1);
});
