import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { lockFolder } from '../../src/core/shop.ts';
import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

const list = `Codice;Nome;Codice a barre;Prezzo;IVA %;Categoria
VINO-1;Primitivo di Manduria;8031840001003;12,90;22;Vini
VINO-2;Negroamaro;;9,90;22;Vini
OLIO-1;Olio extravergine;;11,90;4;Olio
`;

let data: string;
let vetrina: AtTheTerminal;

beforeEach(() => {
  data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), list);
});

const withGoods = () => vetrina.run('import', 'products', 'listino.csv');

describe('vetrina import', () => {
  it('shows first what would come in, then brings it in as one change that can be taken back', async () => {
    const dry = await vetrina.json('import', 'products', 'listino.csv', '--dry-run');
    expect(dry).toMatchObject({
      dryRun: true,
      counts: { added: 3, changed: 0, refused: 0 },
      reading: { decimal: ',' },
    });
    expect((await vetrina.json<{ total: number }>('listings')).total).toBe(0);
    const done = await withGoods();
    expect(done).toMatchObject({ code: 0, told: '' });
    expect(done.out).toContain('New: 3, changed: 0, unchanged: 0, refused: 0. To take it back: vetrina undo 1');
    expect(await vetrina.json('import', 'products', 'listino.csv', '--dry-run')).toMatchObject({
      counts: { added: 0, unchanged: 3 },
    });
    await vetrina.run('undo', '1');
    expect((await vetrina.run('price', 'history', 'VINO-1')).code).toBe(1);
  });

  it('names each refused row with its line and its reason, and brings in the rest', async () => {
    const rows = `${list}VINO-3;Prezzo storto;;12,9O;22;Vini\nVINO-4;Codice storto;8031840001004;5,00;22;Vini\n`;
    writeFileSync(join(data, 'listino.csv'), rows);
    const done = await withGoods();
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/5 {2}the price is not a number/u);
    expect(done.out).toMatch(/6 {2}the last digit of the barcode does not add up/u);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0]), 'file-not-csv'],
    ['an empty file', Buffer.alloc(0), 'file-empty'],
  ])('refuses %s in a sentence, and changes nothing', async (_what, bytes, code) => {
    writeFileSync(join(data, 'listino.csv'), bytes);
    const { error } = await vetrina.json<{ error: { code: string; message: string } }>(
      'import',
      'products',
      'listino.csv',
    );
    expect(error).toMatchObject({ code });
    expect((await withGoods()).code).toBe(1);
  });

  it('says that a file is not there, as its own kind of mistake', async () => {
    const ended = await vetrina.run('import', 'products', 'nowhere.csv');
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.told).toMatch(/^vetrina: The file .*nowhere\.csv cannot be read \(ENOENT\)\.$/u);
  });
});

describe('vetrina price', () => {
  beforeEach(withGoods);

  it('sets one price everywhere, an exception on one channel, and tells their history', async () => {
    expect((await vetrina.run('price', 'set', 'VINO-1', '13,50')).out).toBe(
      'Primitivo di Manduria: €13.50 everywhere. To take it back: vetrina undo 2',
    );
    await vetrina.run('price', 'set', 'VINO-1', '14.20', '--channel', 'web', '--note', 'spedizione');
    const base = await vetrina.json<{ records: object[] }>('price', 'history', 'VINO-1', '--channel', 'web');
    expect(base.records).toMatchObject([
      { amount: 1420, exception: true, note: 'spedizione', actor: 'owner' },
      { amount: 1350, exception: false },
      { amount: 1290 },
    ]);
  });

  it.each([
    ['1.234', 'price-unclear', '“1.234” can be read in two ways: €1,234.00 or €1.23. Write 1234.00 or 1.23.'],
    ['1,234', 'price-unclear', '“1,234” can be read in two ways: €1,234.00 or €1.23. Write 1234.00 or 1.23.'],
    ['-5', 'price-negative', 'A price cannot be below zero. Write the price without the minus sign.'],
    ['12,9O', 'price-not-a-number', '“12,9O” is not a price. Write digits only, for example 12.90.'],
    ['8031840001003', 'price-too-large', '“8031840001003” is too high for a price. Check that it is not a code.'],
  ])('asks back instead of guessing: %s', async (written, code, message) => {
    const ended = await vetrina.run('price', 'set', 'VINO-1', written);
    expect(ended).toEqual({ code: 1, out: '', told: `vetrina: ${message}` });
    expect(await vetrina.json('price', 'set', 'VINO-1', written)).toMatchObject({ error: { code, message } });
    const { records } = await vetrina.json<{ records: unknown[] }>('price', 'history', 'VINO-1', '--channel', 'till');
    expect(records).toHaveLength(1);
  });

  it('changes many at once after showing what would change, and takes it back', async () => {
    const dry = await vetrina.json('price', 'bulk', '+5%', '--category', 'Vini', '--round', '90', '--dry-run');
    expect(dry).toMatchObject({
      changing: 2,
      same: 0,
      rows: [
        { sku: 'VINO-2', now: 990, next: 1090 },
        { sku: 'VINO-1', now: 1290, next: 1390 },
      ],
    });
    expect((await vetrina.run('price', 'bulk', '-10%')).out).toBe('3 prices changed. To take it back: vetrina undo 2');
    const priceOf = async (sku: string) =>
      (await vetrina.json<{ records: { amount: number }[] }>('price', 'history', sku, '--channel', 'till')).records[0]
        ?.amount;
    expect([await priceOf('VINO-1'), await priceOf('VINO-2'), await priceOf('OLIO-1')]).toEqual([1161, 891, 1071]);
    expect((await vetrina.run('undo')).out).toBe('Change 2 was undone: 3 put back.');
    expect([await priceOf('VINO-1'), await priceOf('VINO-2'), await priceOf('OLIO-1')]).toEqual([1290, 990, 1190]);
  });

  it.each(['5', '5%', 'cheap', '+5%%', '+1.2345%', '=5%'])('does not guess what the rule %s means', async (rule) => {
    expect(await vetrina.json('price', 'bulk', rule)).toMatchObject({ error: { code: 'price-rule-unreadable' } });
  });

  it('says when nothing has the code', async () => {
    const ended = await vetrina.run('price', 'set', 'NIENTE', '5,00');
    expect([ended.code, ended.told]).toEqual([1, 'vetrina: No product has the code “NIENTE”. Check the code.']);
  });
});

describe('vetrina events, leads, metrics, status', () => {
  it('creates an event at the hour of the store and answers with its public address', async () => {
    const created = await vetrina.json(
      'events',
      'create',
      '--title',
      'Olio nuovo',
      '--starts',
      '2031-07-05T18:30',
      '--capacity',
      '20',
    );
    expect(created).toMatchObject({
      startsAt: '2031-07-05T16:30:00.000Z',
      publicAddress: 'http://127.0.0.1:4781/e/olio-nuovo',
      capacity: 20,
    });
    const winter = ['--title', 'Vino', '--starts', '2031-12-05 18:30', '--capacity', '8'];
    expect((await vetrina.run('events', 'create', ...winter)).out).toMatch(/^Vino, 05\/12\/2031, 18:30\nhttp:/u);
    expect((await vetrina.run('events', 'list')).out).toMatch(/Olio nuovo {2}open {4}0\/20/u);
  });

  it('refuses an event without a date that can be, and a command without its words', async () => {
    const wrong = ['--title', 'X', '--starts', 'domani', '--capacity', '8'];
    expect((await vetrina.run('events', 'create', ...wrong)).code).toBe(1);
    const usage = await vetrina.run('events', 'create', '--title', 'X');
    expect([usage.code, usage.out]).toEqual([2, '']);
    expect(usage.told).toContain('--starts');
  });

  it('tells people, numbers and channels as tables and as JSON', async () => {
    await withGoods();
    expect((await vetrina.run('leads')).out).toBe('No leads.');
    expect((await vetrina.run('metrics')).out).toContain('not enough data');
    const status = await vetrina.json<{ channels: { id: string }[] }>('status');
    expect(status).toMatchObject({ running: false, workspace: { name: 'real', practice: false } });
    expect(status.channels.map(({ id }) => id)).toEqual(['till', 'web', 'google', 'facebook']);
    expect(await vetrina.json('sync', '--once')).toMatchObject({ sent: 6, refused: 0 });
    const delivered = await vetrina.json<{ items: object[] }>('listings', '--state', 'accepted', '--channel', 'till');
    expect(delivered.items).toMatchObject([{ sku: 'VINO-1' }, { sku: 'VINO-2' }, { sku: 'OLIO-1' }]);
  });

  it('connects the stand-ins in practice, and names what is missing for the real ones', async () => {
    const joined = await vetrina.json('connect', 'meta', '--workspace', 'practice');
    expect(joined).toMatchObject({ vendor: 'meta', state: 'ready' });
    const missing = await vetrina.run('connect', 'google');
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.told).toContain(
      'VETRINA_GOOGLE_CLIENT_ID, VETRINA_GOOGLE_CLIENT_SECRET, VETRINA_GOOGLE_REFRESH_TOKEN',
    );
  });

  it('ends with 3 when the vendor does not accept the keys', async () => {
    const { owner } = await openTestServer({ workspace: 'sample' });
    const gateway = owner.workspaces.current().gateway.origin ?? '';
    const env = { VETRINA_API_GATEWAY: gateway, VETRINA_META_ACCESS_TOKEN: 'EAAnobody' };
    const { code, told } = await atTheTerminal(data, env).run('connect', 'meta');
    expect([code, told]).toEqual([
      3,
      'vetrina: The other service did not accept the connection. Check the access data and try again.',
    ]);
  });
});

describe('vetrina backup, restore, check', () => {
  it('writes a proven copy, and puts it back beside what it replaces', async () => {
    await withGoods();
    expect(await vetrina.json('backup', 'copia.vetrina')).toMatchObject({
      products: 3,
      file: join(data, 'copia.vetrina'),
    });
    expect((await vetrina.run('backup', 'copia.vetrina')).told).toContain('There is already a file');
    await vetrina.run('price', 'set', 'VINO-1', '99,00');
    const restored = await vetrina.json<{ replaced: string }>('restore', 'copia.vetrina');
    expect(existsSync(restored.replaced)).toBe(true);
    const history = ['price', 'history', 'VINO-1', '--channel', 'till'];
    expect(await vetrina.json(...history)).toMatchObject({ records: [{ amount: 1290 }] });
    const back = await vetrina.run('restore', restored.replaced);
    expect(back.code).toBe(0);
    expect(await vetrina.json(...history)).toMatchObject({ records: [{ amount: 9900 }, { amount: 1290 }] });
    expect((await vetrina.run('check')).out).toMatch(/^The shop’s file is sound \(SQLite 3\.\d+\.\d+\)\.$/u);
  });

  it('refuses what is no shop before anything is touched', async () => {
    await withGoods();
    const before = readFileSync(join(data, 'shop.vetrina'));
    writeFileSync(join(data, 'foto.jpg'), 'not a shop at all, '.repeat(100));
    expect(await vetrina.json('restore', 'foto.jpg')).toMatchObject({ error: { code: 'backup-not-a-shop' } });
    expect(readFileSync(join(data, 'shop.vetrina')).equals(before)).toBe(true);
  });

  it('refuses to restore while another process has the shop open, and names the folder', async () => {
    await withGoods();
    await vetrina.run('backup', 'copia.vetrina');
    const lock = lockFolder(data);
    const ended = await vetrina.run('restore', 'copia.vetrina');
    lock.release();
    expect([ended.code, ended.told]).toEqual([
      1,
      `vetrina: Vetrina is already open on this folder (${data}). Close it, then try again.`,
    ]);
  });
});

describe('While the app is open', () => {
  it('every command runs through it, and the app sees the change at once', async () => {
    const app = await openTestServer({ root: data });
    await withGoods();
    expect(await vetrina.json('status')).toMatchObject({ running: true });
    await vetrina.run('price', 'set', 'OLIO-1', '12,40');
    expect((await app.door.catalog.bySku({ sku: 'OLIO-1' })).basePrice).toBe(1240);
    expect((await vetrina.run('price', 'set', 'OLIO-1', '1.234')).told).toContain('€1,234.00 or €1.23');
    const other = await vetrina.run('status', '--workspace', 'sample');
    expect([other.code, other.told]).toEqual([
      1,
      'vetrina: Vetrina is open on another shop (real). Open “sample” in its window, or close it and try again.',
    ]);
    expect(await vetrina.json('restore', 'x.vetrina')).toMatchObject({ error: { code: 'shop-open-elsewhere' } });
  });

  it('a second serve is refused, and answers with a link into the open one', async () => {
    const app = await openTestServer({ root: data });
    const second = await vetrina.run('serve', '--no-open');
    expect(second.code).toBe(1);
    expect(second.told).toContain(
      `Vetrina is already open on ${data}. This link opens it, once: ${app.service.app}/#signin=`,
    );
  });

  it('a door left behind by a crash is not believed', async () => {
    writeFileSync(join(data, 'door.json'), JSON.stringify({ app: 'http://127.0.0.1:9', token: 'from-before' }));
    expect(await vetrina.json('status')).toMatchObject({ running: false });
  });
});

describe('Tokens', () => {
  it('are printed alone, so that a script can take them, and can be taken back', async () => {
    const made = await vetrina.run('token', 'create', 'cassa');
    expect([made.code, made.told]).toEqual([0, 'The token is shown only now:']);
    expect(made.out).toMatch(/^vetrina_[\w-]{32}$/u);
    expect((await vetrina.run('token', 'list')).out).toMatch(/1 {2}cassa/u);
    expect((await vetrina.run('token', 'revoke', '1')).out).toBe('Token 1 was taken back.');
    expect((await vetrina.run('token', 'revoke', '1')).code).toBe(1);
  });
});

describe('The words', () => {
  it('are Italian at an Italian terminal, English elsewhere', async () => {
    const italian = atTheTerminal(data, { LANG: 'it_IT.UTF-8' });
    await withGoods();
    expect((await italian.run('price', 'set', 'VINO-1', '1.234')).told).toBe(
      'vetrina: «1.234» si può leggere in due modi: 1.234,00\u00a0€ o 1,23\u00a0€. Scrivi 1234,00 oppure 1,23.',
    );
    expect((await atTheTerminal(data, { LANG: 'it_IT', LC_ALL: 'C' }).run('leads')).out).toBe('No leads.');
    expect((await italian.run('leads')).out).toBe('Nessun contatto.');
  });

  it('help and the version end well, what is not understood ends with 2', async () => {
    const help = await vetrina.run('--help');
    expect([help.code, help.told]).toEqual([0, '']);
    for (const verb of 'import price undo connect sync status listings events leads metrics backup restore check serve token'.split(
      ' ',
    )) {
      expect(help.out).toMatch(new RegExp(`^ {2}${verb}\\b`, 'mu'));
    }
    expect((await vetrina.run('--version')).out).toMatch(/^\d+\.\d+\.\d+$/u);
    for (const words of [['frobnicate'], ['price', 'set', 'X'], ['listings', '--state', 'lovely'], ['undo', 'all']]) {
      expect((await vetrina.run(...words)).code).toBe(2);
    }
  });

  it('never let what people typed move the cursor or leave its line', async () => {
    const evil = 'Vino \u001b[2Jrosso\r\nVINO-9';
    const { door, close } = await openTestServer({ root: data });
    await door.catalog.create({ product: { name: evil }, variants: [{ sku: 'E-1', price: 500 }] });
    await door.listings.sync({ channelId: 'till' });
    await close();
    const { out } = await vetrina.run('listings', '--channel', 'till');
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').filter((line) => line.includes('E-1'))).toHaveLength(1);
  });
});
