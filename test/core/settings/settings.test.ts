import { beforeEach, describe, expect, it, test } from 'vitest';

import { settings as shape } from '../../../src/api/settings.ts';
import { defaultSettings } from '../../../src/core/settings/defaults.ts';
import { endOfStoreDay, openSettings, startOfStoreDay, storeDay, toE164 } from '../../../src/core/settings/index.ts';
import { openTestGrounds, type TestGrounds } from '../grounds.ts';
import { openPrices, owner } from '../pricing/open-prices.ts';

let grounds: TestGrounds;
let settings: ReturnType<typeof openSettings>;
/** What the owner writes on the settings page. */
const write = (facts: Parameters<typeof settings.verbs.update>[0]) => settings.verbs.update(facts, owner);

beforeEach(async () => {
  grounds = await openTestGrounds();
  settings = openSettings(grounds);
});

describe('the shop’s own facts', () => {
  it('start as those of an Italian shop, every one of them valid', async () => {
    expect(await settings.current()).toEqual(defaultSettings);
    expect(shape.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('keep what was not spoken of', async () => {
    await write({ shopName: '  Bottega Verdi ', town: 'Lecce' });
    await write({ theme: 'dark', town: undefined });
    expect(await settings.current()).toEqual({
      ...defaultSettings,
      shopName: 'Bottega Verdi',
      town: 'Lecce',
      theme: 'dark',
    });
  });

  it('are told to the world once a change, and a refused change changes and tells nothing', async () => {
    const heard: string[] = [];
    grounds.database.onNotice(({ domain }) => heard.push(domain));
    await write({ shopName: 'Bottega Verdi' });
    const refused = write({ shopName: 'Altra', phone: '12' });
    await expect(refused).rejects.toMatchObject({ code: 'phone-not-valid', details: { written: '12' } });
    expect([heard, (await settings.current()).shopName]).toEqual([['settings'], 'Bottega Verdi']);
  });

  it('never set or unreadable in the file, they are the usual ones', async () => {
    await grounds.database.change(({ db }) =>
      db
        .insertInto('setting')
        .values([
          { key: 'currency', value: '"LIT"' },
          { key: 'shopName', value: '{broken' },
          { key: 'town', value: '"Lecce"' },
          { key: 'aFactOfTomorrow', value: 'true' },
        ])
        .execute(),
    );
    expect(await settings.current()).toEqual({ ...defaultSettings, town: 'Lecce' });
  });
});

describe('the telephone', () => {
  it.each([
    ['0832 123456', 'IT', '+390832123456'],
    ['329 123 45 67', 'IT', '+393291234567'],
    ['+39 329/1234567', 'IT', '+393291234567'],
    ['0039 329 1234567', 'IT', '+393291234567'],
    ['06 30 123 4567', 'HU', '+36301234567'],
    ['(020) 7946 0958', 'GB', '+442079460958'],
    ['+36 30 123 4567', 'IT', '+36301234567'],
  ])('%s in %s is kept as %s', async (written, country, kept) => {
    expect(toE164(written, country)).toBe(kept);
    expect((await write({ phone: written, country })).phone).toBe(kept);
  });

  it.each(['12', 'abc', '+39', '+999 123456789', '12345678901234567890'])('%s is no number', (written) => {
    expect(() => toE164(written, 'IT')).toThrow(expect.objectContaining({ code: 'phone-not-valid' }));
  });

  it('may be taken away again', async () => {
    await write({ phone: '0832 123456' });
    expect((await write({ phone: '  ' })).phone).toBe('');
  });
});

describe('the website', () => {
  it.each([
    ['bottegaverdi.it', 'https://bottegaverdi.it'],
    [' www.bottegaverdi.it/negozio ', 'https://www.bottegaverdi.it/negozio'],
    ['http://bottegaverdi.it', 'http://bottegaverdi.it'],
    ['https://bottegaverdi.it', 'https://bottegaverdi.it'],
    ['', ''],
  ])('%s is kept as %s', async (written, kept) => {
    expect((await write({ website: written })).website).toBe(kept);
  });

  it.each(['ftp://bottegaverdi.it', 'file:///etc/passwd', 'https://', 'javascript:alert(1)', 'due parole'])(
    '%s is no page of a shop',
    async (website) => {
      await expect(write({ website })).rejects.toMatchObject({ code: 'link-not-https' });
      expect((await settings.current()).website).toBe('');
    },
  );
});

describe('the public address', () => {
  it.each([
    ['eventi.bottegaverdi.it/', 'https://eventi.bottegaverdi.it'],
    ['http://192.168.1.20:4781', 'http://192.168.1.20:4781'],
    ['  ', ''],
  ])('%s is kept as %s', async (written, kept) => {
    expect((await write({ publicAddress: written })).publicAddress).toBe(kept);
  });

  it.each(['javascript:alert(1)', 'file:///etc', 'due parole'])(
    '%s is none, every link would lead there',
    async (publicAddress) => {
      await expect(write({ publicAddress })).rejects.toMatchObject({ code: 'link-not-https' });
    },
  );
});

it('a country written small is the same country', async () => {
  const saved = await write({ country: 'hu', phone: '06 30 123 4567' });
  expect([saved.country, saved.phone]).toEqual(['HU', '+36301234567']);
});

describe('the currency', () => {
  it('is chosen before there are prices, and then stays: 12,90 € are not 12,90 Ft', async () => {
    const shop = await openPrices();
    const change = (currency: 'EUR' | 'HUF') => shop.settings.verbs.update({ currency, town: 'Pécs' }, owner);
    await change('HUF');
    const unpriced = await shop.sell('Olio', null);
    await change('EUR');
    await shop.pricing.verbs.setPrice({ variantId: unpriced, amount: 1290, note: '', typingError: false }, owner);
    await expect(change('HUF')).rejects.toMatchObject({ code: 'currency-in-use', details: { currency: 'EUR' } });
    expect(await shop.settings.current()).toMatchObject({ currency: 'EUR', town: 'Pécs' });
    expect((await change('EUR')).currency).toBe('EUR');
  });
});

describe('the time zone', () => {
  it('must be one that exists', async () => {
    await expect(write({ timeZone: 'Europe/Lecce' })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { field: 'timeZone' },
    });
    expect((await write({ timeZone: 'Europe/Budapest' })).timeZone).toBe('Europe/Budapest');
  });

  test('a day begins at the store’s own midnight, also where the clock is put forward', () => {
    expect(storeDay(Date.parse('2026-11-21T23:30:00Z'), 'Europe/Rome')).toBe('2026-11-22');
    expect(startOfStoreDay('2026-03-29', 'Europe/Rome')).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(endOfStoreDay('2026-03-29', 'Europe/Rome') - startOfStoreDay('2026-03-29', 'Europe/Rome')).toBe(
      23 * 3_600_000,
    );
  });
});
