import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { startApp } from './stand-in/start.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vetrina-window-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = (name: string): string[] => ['--data', path.join(folder, name)];

describe('a second start', () => {
  it('of the same folder brings the first window forward and ends (P4)', async () => {
    const first = await startApp({}, data('shop'));
    const second = await startApp({ alreadyOpen: true }, data('shop'));
    first.app.emit('second-instance');
    expect([second.quits, second.processes, second.windows]).toEqual([1, [], []]);
    expect([first.window().told, first.windows.length]).toEqual([['show', 'focus'], 1]);
  });

  it('brings a minimised window back instead of opening another', async () => {
    const desk = await startApp();
    desk.window().minimized = true;
    desk.app.emit('second-instance');
    expect([desk.window().told, desk.windows.length]).toEqual([['restore', 'show', 'focus'], 1]);
  });

  it('of another folder has a profile, and so a window, of its own', async () => {
    const one = await startApp({}, data('shop'));
    const other = await startApp({}, data('practice'));
    expect(one.paths['userData']).toBe(path.join(folder, 'shop', 'window'));
    expect(other.paths['userData']).toBe(path.join(folder, 'practice', 'window'));
  });

  it('of a folder that cannot be written leaves the explanation to the shop process', async () => {
    writeFileSync(path.join(folder, 'a file'), '');
    const desk = await startApp({}, data('a file'));
    expect(desk.paths['userData']).toBe(desk.paths['appData']);
    expect(desk.shop().args).toContain(path.join(folder, 'a file'));
  });
});

describe('the window', () => {
  const kept = (name: string): string => path.join(folder, name, 'window', 'window.json');
  const openWith = async (name: string, state: unknown) => {
    await startApp({}, data(name));
    writeFileSync(kept(name), typeof state === 'string' ? state : JSON.stringify(state));
    return (await startApp({}, data(name))).window();
  };

  it('comes back where it stood', async () => {
    const first = (await startApp({}, data('place'))).window();
    first.bounds = { x: 120, y: 40, width: 1200, height: 800 };
    first.close();
    expect(JSON.parse(readFileSync(kept('place'), 'utf8'))).toEqual({ bounds: first.bounds, maximized: false });
    expect((await startApp({}, data('place'))).window().options).toMatchObject(first.bounds);
  });

  it('comes back maximised', async () => {
    const window = await openWith('max', { bounds: { x: 0, y: 0, width: 1200, height: 800 }, maximized: true });
    window.emit('ready-to-show');
    expect(window.told).toEqual(['maximize', 'show']);
  });

  it('comes back to a screen that is still there', async () => {
    const { options } = await openWith('gone', {
      bounds: { x: 5000, y: 0, width: 1200, height: 800 },
      maximized: false,
    });
    expect([options.x, options.y, options.width]).toEqual([undefined, undefined, 1200]);
  });

  it.each(['{', '"text"', '{"bounds":{"x":"1"},"maximized":true}', '{"bounds":null,"maximized":false}'])(
    'opens as at first when what was kept is unreadable: %s',
    async (text) => {
      expect((await openWith('odd', text)).options).toMatchObject({ width: 1440, height: 900 });
    },
  );

  it('shows itself only once it has something to show', async () => {
    const desk = await startApp();
    expect([desk.window().options.show, desk.window().told]).toEqual([false, []]);
  });
});

describe('a page that crashes', () => {
  afterEach(() => void vi.useRealTimers());

  it('is loaded anew, but not again and again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const window = (await startApp()).window();
    const crash = (): void =>
      void window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    crash();
    const atOnce = window.loads;
    vi.setSystemTime(Date.now() + 10_000);
    crash();
    crash();
    expect([atOnce, window.loads]).toEqual([1, 2]);
  });
});

describe('the menu', () => {
  const labels = (desk: Awaited<ReturnType<typeof startApp>>): unknown[] => desk.menu.map(({ label }) => label);
  const mac = process.platform === 'darwin' ? ['Vetrina'] : [];

  it('speaks the system’s language at first, Italian when it knows no other', async () => {
    expect(labels(await startApp({ locale: 'en-US' }))).toEqual([...mac, 'File', 'Edit', 'View', 'Window']);
    expect(labels(await startApp({ locale: 'de-DE' }))).toEqual([...mac, 'File', 'Modifica', 'Vista', 'Finestra']);
  });

  it('speaks the shop’s language once it is known', async () => {
    const desk = await startApp();
    desk.shop().say({ kind: 'ready', language: 'hu' });
    const first = labels(desk);
    desk.shop().say({ kind: 'language', language: 'en' });
    expect([first, labels(desk)]).toEqual([
      [...mac, 'Fájl', 'Szerkesztés', 'Nézet', 'Ablak'],
      [...mac, 'File', 'Edit', 'View', 'Window'],
    ]);
  });
});
