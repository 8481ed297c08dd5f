import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeychainAnswer, KeychainAsk } from '../../src/api/shell.ts';
import { startApp } from './stand-in/start.ts';
import type { Desk, Machine } from './stand-in/electron.ts';
import type { PortMain } from './stand-in/ports.ts';

delete process.env['VETRINA_DATA'];

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the shop process', () => {
  it('runs the built file on the data folder that was asked for', async () => {
    const desk = await startApp({}, ['--data', 'my shop']);
    expect(desk.shop().entry).toMatch(/out[\\/]main[\\/]shop\.js$/);
    expect(desk.shop().args).toEqual(['--utility', '--data', path.resolve('my shop')]);
  });

  it('takes the folder from one word, or from the environment, and believes the words first', async () => {
    process.env['VETRINA_DATA'] = '/from/environment';
    const [environment, words] = [await startApp(), await startApp({}, ['--data=/from/words'])];
    delete process.env['VETRINA_DATA'];
    expect([environment.shop().args.at(-1), words.shop().args.at(-1)]).toEqual([
      path.resolve('/from/environment'),
      path.resolve('/from/words'),
    ]);
  });

  it('knows the usual folder itself', async () => {
    expect((await startApp()).shop().args).toEqual(['--utility']);
  });

  it('keeps compiled code where nobody else writes, or where whoever starts the app says', async () => {
    const before = process.env['NODE_COMPILE_CACHE'];
    delete process.env['NODE_COMPILE_CACHE'];
    const usual = await startApp({}, ['--data', mkdtempSync(path.join(tmpdir(), 'vetrina-own-'))]);
    process.env['NODE_COMPILE_CACHE'] = '/said/so';
    const said = await startApp();
    if (before === undefined) delete process.env['NODE_COMPILE_CACHE'];
    else process.env['NODE_COMPILE_CACHE'] = before;
    const profile = usual.paths['userData'] ?? '';
    expect(profile).toMatch(/vetrina-own-.*window$/);
    expect(usual.shop().env['NODE_COMPILE_CACHE']).toBe(path.join(profile, 'compiled'));
    expect(said.shop().env['NODE_COMPILE_CACHE']).toBe('/said/so');
  });

  it('is started anew when it dies, and not for ever', async () => {
    const desk = await startApp({ presses: 0 });
    for (let deaths = 0; deaths < 5; deaths += 1) desk.shop().die(139);
    await settled();
    expect(desk.dialogs.map(({ message }) => message)).toEqual(['Il negozio si è fermato più volte']);
    expect(desk.processes).toHaveLength(6);
  });

  it('says why it cannot open, and tries again when asked', async () => {
    const desk = await startApp({ presses: 0, locale: 'en-GB' });
    desk
      .shop()
      .say({ kind: 'failed', code: 'folder-owned', message: 'Another Vetrina has this folder open. Close it first.' });
    desk.shop().die(1);
    await settled();
    expect(desk.dialogs).toMatchObject([
      {
        message: 'The shop does not open',
        detail: 'Another Vetrina has this folder open. Close it first.\n\nfolder-owned',
        buttons: ['Try again', 'Quit'],
      },
    ]);
    expect(desk.processes).toHaveLength(2);
  });

  it('ends the app when the person would rather quit', async () => {
    const desk = await startApp({ presses: 1 });
    desk.shop().say({ kind: 'failed', code: 'database-newer', message: '…' });
    desk.shop().die(1);
    await settled();
    expect([desk.quits > 0, desk.processes.length]).toEqual([true, 1]);
  });

  it('finishes what it writes before the app is gone', async () => {
    const desk = await startApp();
    let gone = false;
    desk.app.once('gone', () => (gone = true));
    desk.app.emit('window-all-closed');
    const atOnce = gone;
    await settled();
    expect([atOnce, gone, desk.shop().sent.at(-1)?.message, desk.shop().killed]).toEqual([
      false,
      true,
      { kind: 'stop' },
      false,
    ]);
    expect(desk.processes).toHaveLength(1);
  });

  it('is ended by force when it hangs', { timeout: 20_000 }, async () => {
    const desk = await startApp();
    desk.shop().stopsWhenAsked = false;
    const gone = new Promise((resolve) => desk.app.once('gone', resolve));
    desk.app.emit('window-all-closed');
    await gone;
    expect(desk.shop().killed).toBe(true);
  });
});

describe('the keychain', () => {
  const keychainOf = (desk: Desk): PortMain => {
    const given = desk.shop().sent.find(({ message }) => message.kind === 'keychain');
    return given?.ports[0] as PortMain;
  };
  const ask = async (machine: Machine, ...asks: KeychainAsk[]): Promise<KeychainAnswer[]> => {
    const port = keychainOf(await startApp(machine));
    const answers: KeychainAnswer[] = [];
    port.on('message', ({ data }: { data: KeychainAnswer }) => answers.push(data));
    port.start();
    for (const each of asks) port.postMessage(each);
    await settled();
    port.close();
    return answers;
  };
  const keeper = { linux: 'gnome_libsecret', darwin: 'keychain' }[process.platform as 'linux' | 'darwin'] ?? 'dpapi';

  it('closes a secret and opens it again, naming who holds the key', async () => {
    const value = Buffer.from('closed:token').toString('base64');
    expect(await ask({}, { id: 1, verb: 'encrypt', value: 'token' }, { id: 2, verb: 'decrypt', value })).toEqual([
      { id: 1, ok: true, value, keeper },
      { id: 2, ok: true, value: 'token', keeper },
    ]);
  });

  it('says that it cannot open what another machine closed', async () => {
    const value = Buffer.from('of another desktop').toString('base64');
    expect(await ask({}, { id: 3, verb: 'decrypt', value })).toEqual([{ id: 3, ok: false, why: 'unreadable' }]);
  });

  it('says that there is none', async () => {
    const answers = await ask({ keychain: false }, { id: 4, verb: 'encrypt', value: 'token' });
    expect(answers).toEqual([{ id: 4, ok: false, why: 'unavailable' }]);
  });

  it('answers nothing else', async () => {
    const odd = [{ id: 5, verb: 'list', value: '' }, 'encrypt', null, { verb: 'encrypt' }] as unknown as KeychainAsk[];
    expect(await ask({}, ...odd)).toEqual([]);
  });
});
