/** The price list as a file: the rows that the screen shows for the same filter, in its order, and true prices. */
import { describe, expect, test } from 'vitest';

import type { OutgoingFile } from '../../../src/core/spreadsheets/index.ts';
import { tableIn } from '../spreadsheets/table-in.ts';
import { openTestListings, owner } from './open-test-listings.ts';

const formats = ['csv', 'xlsx'] as const;
const channels = ['till', 'web', 'google', 'facebook'];

interface Good {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly supplier: string;
  readonly price: number | null;
  readonly cost: number | null;
}

/** Four per cent of VAT: 10,40 is 10,00 net. */
const goods: readonly Good[] = [
  { sku: '00123', name: 'Olio novello', brand: 'Frantoio', supplier: 'Rossi', price: 1040, cost: 950 },
  { sku: 'OLIO-2', name: 'Olio riserva', brand: 'Frantoio', supplier: 'Bianchi', price: 2080, cost: 1000 },
  { sku: 'MIELE', name: 'Miele', brand: 'Apiario', supplier: 'Rossi', price: 520, cost: 480 },
  { sku: 'VASO', name: '=1+1', brand: '', supplier: 'Rossi', price: null, cost: 300 },
  { sku: 'PANE', name: 'Pane', brand: 'Forno', supplier: '', price: 104, cost: null },
];

async function openShop() {
  const shop = await openTestListings();
  const ids = new Map<string, number>();
  for (const { sku, name, brand, supplier, price, cost } of goods) {
    const { variantIds } = await shop.catalog.verbs.create(
      {
        product: {
          name,
          brand,
          supplier,
          category: 'Dispensa',
          description: '',
          condition: 'new',
          link: '',
          imageUrl: '',
        },
        variants: [
          {
            sku,
            price,
            cost,
            gtin: sku === 'MIELE' ? '8031840001003' : null,
            options: [],
            floorPrice: sku === 'MIELE' ? 500 : null,
            content: sku === 'MIELE' ? { thousandths: 500_000, unit: 'g', per: 'one' } : null,
            vatRate: 400,
          },
        ],
      },
      owner,
    );
    ids.set(sku, variantIds[0] as number);
  }
  await shop.turn();
  const names = new Map((await shop.channels.verbs.list(undefined, owner)).map(({ id, name }) => [id, name]));
  const wanted = (id: string) => `${names.get(id)}: prezzo`;
  const shown = (id: string) => `${names.get(id)}: mostra`;
  const numbers = [
    ...['Costo', 'IVA %', 'Prezzo minimo', 'Prezzo', 'Margine %'],
    ...[...names.keys()].flatMap((id) => [wanted(id), shown(id)]),
  ];
  return { ...shop, ids, names, wanted, shown, table: (file: OutgoingFile) => tableIn(file, numbers) };
}

type Wish = Partial<Parameters<Awaited<ReturnType<typeof openShop>>['listings']['verbs']['grid']>[0]>;

const whole = { tab: 'all', sort: 'name', descending: false } as const;

describe('the file has exactly the rows of the list', () => {
  test.each<[string, Wish, string[]]>([
    ['everything', {}, ['VASO', 'MIELE', '00123', 'OLIO-2', 'PANE']],
    ['a brand', { brand: 'Frantoio' }, ['00123', 'OLIO-2']],
    ['a supplier, dearest first', { supplier: 'Rossi', sort: 'price', descending: true }, ['00123', 'MIELE', 'VASO']],
    ['words', { search: 'olio' }, ['00123', 'OLIO-2']],
    ['a code with zeros in front', { search: '00123' }, ['00123']],
    ['less than ten per cent left', { marginUnder: 1000 }, ['MIELE', '00123']],
    ['all of it together', { supplier: 'Rossi', brand: 'Frantoio', search: 'novello', marginUnder: 1000 }, ['00123']],
    ['no barcode', { tab: 'no-gtin' }, ['VASO', '00123', 'OLIO-2', 'PANE']],
    ['nothing at all', { brand: 'Nessuna' }, []],
  ])('%s', async (_what, filter, skus) => {
    const shop = await openShop();
    const wish = { ...whole, ...filter };
    const { items } = await shop.listings.verbs.grid({ ...wish, limit: 100 }, owner);
    expect(items.map(({ sku }) => sku)).toEqual(skus);
    for (const format of formats) {
      const { rows } = await shop.table(await shop.listings.verbs.export({ ...wish, format }, owner));
      expect(rows.map((row) => row.Codice)).toEqual(skus);
    }
  });
});

test.each(formats)('each column holds what the list shows, %s', async (format) => {
  const shop = await openShop();
  await shop.price(shop.ids.get('MIELE') as number, 590, 'web');
  await shop.turn();
  const file = await shop.listings.verbs.export({ ...whole, format }, owner);
  expect(file.name).toBe(`prezzi-2026-11-23.${format}`);
  const { headings, rows } = await shop.table(file);
  expect(headings).toEqual([
    ...['Codice', 'Prodotto', 'Codice a barre', 'Categoria', 'Contenuto', 'Costo', 'IVA %', 'Prezzo minimo', 'Prezzo'],
    'Margine %',
    ...[...shop.names.keys()].flatMap((id) => [shop.wanted(id), shop.shown(id)]),
    ...['Giacenza', 'Cambiato il', 'Cambiato da'],
  ]);
  expect(rows[1]).toMatchObject({
    Codice: 'MIELE',
    Prodotto: 'Miele',
    'Codice a barre': '8031840001003',
    Categoria: 'Dispensa',
    Contenuto: '500 g',
    Costo: 4.8,
    'IVA %': 4,
    'Prezzo minimo': 5,
    Prezzo: 5.2,
    'Margine %': 4,
    [shop.wanted('till')]: 5.2,
    [shop.wanted('web')]: 5.9,
    'Cambiato da': owner.actor.name,
  });
  // What has no price has none in the file, and no nought; no name is a formula.
  expect(rows[0]).toMatchObject({ Codice: 'VASO', Prodotto: "'=1+1", Prezzo: '', 'Margine %': '' });
  expect(rows[0]?.[shop.wanted('till')]).toBe('');
  expect(rows.at(-1)).toMatchObject({ Codice: 'PANE', Costo: '', Prezzo: 1.04, 'Margine %': '' });
});

test('while a promotion runs, its price stands on the channels and the one price beside it, until it is over', async () => {
  const shop = await openShop();
  const oil = shop.ids.get('OLIO-2') as number;
  await shop.pricing.verbs.promotions.create(
    {
      name: 'Giorni dell’olio',
      products: { variantIds: [oil] },
      channels,
      from: '2026-11-25T09:00',
      until: '2026-11-28T20:00',
      reduction: { kind: 'fixed', value: 1590 },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  const minute = 60_000;
  const told = async () => {
    const seen = await Promise.all(
      formats.map(async (format) => {
        const file = await shop.listings.verbs.export({ ...whole, brand: 'Frantoio', format }, owner);
        const row = (await shop.table(file)).rows.find(({ Codice }) => Codice === 'OLIO-2') ?? {};
        return [row.Prezzo, ...channels.map((id) => row[shop.wanted(id)])];
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    const [listed] = (await shop.listings.verbs.grid({ ...whole, search: 'OLIO-2', limit: 1 }, owner)).items;
    expect(seen[0]?.slice(1)).toEqual(
      channels.map((id) => (listed?.listings.find(({ channelId }) => channelId === id)?.wanted ?? NaN) / 100),
    );
    return seen[0];
  };
  const until = async (instant: string) => shop.pass(Date.parse(instant) - shop.time.time, 60 * minute);
  await until('2026-11-25T07:59:00Z');
  expect(await told()).toEqual([20.8, 20.8, 20.8, 20.8, 20.8]);
  await until('2026-11-25T08:01:00Z');
  expect(await told()).toEqual([20.8, 15.9, 15.9, 15.9, 15.9]);
  await until('2026-11-28T19:01:00Z');
  expect(await told()).toEqual([20.8, 20.8, 20.8, 20.8, 20.8]);
});
