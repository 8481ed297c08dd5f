import { describe, expect, it } from 'vitest';
import type { Variant } from '../../../src/api/catalog.ts';
import { barcodeProblem } from '../../../src/renderer/catalog/barcode.ts';
import {
  changeOf,
  emptyProduct,
  formOf,
  newGoodsOf,
  problemsOf,
  suggestedSku,
} from '../../../src/renderer/catalog/product-form.ts';
import { problemGroups } from '../../../src/renderer/catalog/problem-groups.ts';
import { sheetLines } from '../../../src/renderer/catalog/sheet-check.ts';
import type { Channel } from '../../../src/api/channels.ts';
import type { Listing } from '../../../src/api/listings.ts';

const primitivo: Variant = {
  id: 5,
  productId: 3,
  title: 'Primitivo di Manduria DOC 0,75 l',
  name: 'Primitivo di Manduria DOC 0,75 l',
  sku: 'PRI-075',
  gtin: '8031840001003',
  options: [],
  description: '',
  brand: '',
  category: 'Vini',
  supplier: '',
  condition: 'new',
  link: '',
  imageUrl: '',
  cost: 720,
  floorPrice: null,
  content: { thousandths: 750, unit: 'l', per: 'one' },
  vatRate: 2200,
  basePrice: 1290,
  archived: false,
  updatedAt: '2026-11-21T12:00:00.000Z',
};

describe('A barcode', () => {
  it.each(['', '8031840001003', '96385074', '036000291452', '8031840 001003'])('takes %j', (written) =>
    expect(barcodeProblem(written)).toBeNull(),
  );

  it.each(['8031840001004', '96385075'])('finds the wrong last digit of %s', (written) =>
    expect(barcodeProblem(written)).toBe('digit'),
  );

  it.each(['803184000100', '123456789', 'ABCDEFGH'])('finds that %s is none', (written) =>
    expect(barcodeProblem(written)).not.toBeNull(),
  );
});

describe('A new product', () => {
  it('gets a code from its name, without accents and small words', () => {
    expect(suggestedSku('Taralli al finocchio 250 g')).toBe('TARAL-FINOC-250');
    expect(suggestedSku('Caffè in ghiaccio, miscela')).toBe('CAFFE-GHIAC-MISCE');
    expect(suggestedSku('Sciarpa «dell’aria» 2 m')).toBe('SCIAR-DELL-ARIA-2');
    expect(suggestedSku('')).toBe('');
  });

  it('needs a name and a code, and no wrong barcode or address', () => {
    expect(problemsOf(emptyProduct())).toEqual(['name', 'sku']);
    const form = { ...emptyProduct(), name: 'Taralli', sku: 'TAR' };
    expect(problemsOf(form)).toEqual([]);
    expect(
      problemsOf({ ...form, gtin: '8031840001004', vatRate: null, link: 'www.bottega.example', imageUrl: 'http://x' }),
    ).toEqual(['gtin-digit', 'vat', 'link', 'image']);
  });

  it('goes to the shop with its price, trimmed, an empty barcode as none', () => {
    const goods = newGoodsOf({ ...emptyProduct(), name: ' Taralli ', sku: ' TAR ', price: 390 });
    expect(goods.product.name).toBe('Taralli');
    expect(goods.variants).toEqual([
      { sku: 'TAR', gtin: null, cost: null, floorPrice: null, content: null, vatRate: 2200, price: 390 },
    ]);
  });
});

describe('A change of a product', () => {
  it('says only what differs', () => {
    const form = formOf(primitivo, ',');
    expect(changeOf(form, primitivo)).toBeNull();
    expect(changeOf({ ...form, category: 'Vini rossi', cost: null }, primitivo)).toEqual({
      id: 5,
      product: { category: 'Vini rossi' },
      variant: { cost: null },
    });
  });
});

describe('The sheet for Google and Facebook', () => {
  it('says what is there, what is missing and what is short', () => {
    const lines = sheetLines({ ...primitivo, description: 'Buono.' });
    expect(lines.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'picture missing',
      'barcode ok',
      'description short',
      'category ok',
      'link missing',
    ]);
    expect(sheetLines({ ...primitivo, description: 'x'.repeat(80) })[2]?.state).toBe('ok');
  });
});

describe('The problems of a product', () => {
  const channel = (id: string) => ({ id, name: id }) as unknown as Channel;
  const listing = (channelId: string, state: Listing['state'], code: string | null) =>
    ({ channelId, state, reason: code === null ? null : { code, details: {} } }) as unknown as Listing;
  const channels = ['till', 'google', 'facebook'].map(channel);

  it('are one where one photo mends them on two channels', () => {
    const groups = problemGroups(
      [
        listing('facebook', 'refused', 'image-missing'),
        listing('google', 'refused', 'image-missing'),
        listing('till', 'accepted', null),
      ],
      channels,
    );
    expect(groups.map(({ fix, places }) => [fix, places.map((place) => place.channel.id)])).toEqual([
      ['picture', ['google', 'facebook']],
    ]);
  });

  it('stay apart where each channel wants a decision of its own', () => {
    const groups = problemGroups(
      [listing('google', 'conflict', 'changed-at-channel'), listing('facebook', 'conflict', 'changed-at-channel')],
      channels,
    );
    expect(groups.map(({ key, fix }) => [key, fix])).toEqual([
      ['google', null],
      ['facebook', null],
    ]);
  });
});
