/** Service items with their price: Google's Money has whole units as text and billionths, Vetrina minor units. */
import type { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import { type Currency, toDecimal } from '../../api/money.ts';
import type { Category, Service } from '../../api/profile.ts';
import { fieldsOf, type Fields, listOf, numberOf, textOf } from '../json.ts';

type Item = mybusinessbusinessinformation_v1.Schema$ServiceItem;

/** A tenth of a fillér or cent does not exist: what Google holds beyond the second decimal is rounded off. */
const nanosPerMinor = 10_000_000;

export function priceOf(money: unknown, currency: Currency): number | null {
  const { units, nanos, currencyCode } = fieldsOf(money);
  if (money === undefined || money === null || textOf(currencyCode) !== currency) return null;
  return (numberOf(units) ?? 0) * 100 + Math.round((numberOf(nanos) ?? 0) / nanosPerMinor);
}

export function moneyOf(amount: number, currency: Currency) {
  const [units = '0', decimals = '0'] = toDecimal(amount, currency).split('.');
  return { currencyCode: currency, units, nanos: Number(decimals) * nanosPerMinor };
}

/** `USD 12 500000000`: kept as it is, because nobody here knows what it is worth. */
function foreignPriceOf(money: unknown, currency: Currency): string {
  const { units, nanos, currencyCode } = fieldsOf(money);
  const code = textOf(currencyCode);
  return code === '' || code === currency ? '' : `${code} ${numberOf(units) ?? 0} ${numberOf(nanos) ?? 0}`;
}

function foreignMoneyOf(kept: string) {
  const [currencyCode = '', units = '0', nanos = '0'] = kept.split(' ');
  return { currencyCode, units, nanos: Number(nanos) };
}

/** @param categories those of the card: they say what Google's own services are called, where it told. */
export function servicesOf(items: unknown, currency: Currency, categories: readonly Fields[]): Service[] {
  const names = new Map(
    categories.flatMap((category) =>
      listOf(category['serviceTypes'])
        .map(fieldsOf)
        .map((type): [string, string] => [textOf(type['serviceTypeId']), textOf(type['displayName'])]),
    ),
  );
  return listOf(items)
    .map(fieldsOf)
    .flatMap((item): Service[] => {
      const price = priceOf(item['price'], currency);
      const foreignPrice = foreignPriceOf(item['price'], currency);
      const known = fieldsOf(item['structuredServiceItem']);
      const typeId = textOf(known['serviceTypeId']);
      if (typeId !== '') {
        const description = textOf(known['description']);
        return [{ typeId, category: '', name: names.get(typeId) ?? '', description, price, foreignPrice }];
      }
      const own = fieldsOf(item['freeFormServiceItem']);
      const label = fieldsOf(own['label']);
      const name = textOf(label['displayName']);
      if (name === '') return [];
      const category = textOf(own['category']);
      return [{ typeId: null, category, name, description: textOf(label['description']), price, foreignPrice }];
    });
}

export function serviceItemsOf(
  services: readonly Service[],
  shop: { readonly currency: Currency; readonly language: string },
  primary: Category | null,
): Item[] {
  return services.map(({ typeId, category, name, description, price, foreignPrice }) => ({
    ...(price !== null ? { price: moneyOf(price, shop.currency) } : {}),
    ...(price === null && foreignPrice !== '' ? { price: foreignMoneyOf(foreignPrice) } : {}),
    ...(typeId === null
      ? {
          freeFormServiceItem: {
            category: category || (primary?.id ?? ''),
            label: {
              displayName: name,
              languageCode: shop.language,
              ...(description === '' ? {} : { description }),
            },
          },
        }
      : { structuredServiceItem: { serviceTypeId: typeId, ...(description === '' ? {} : { description }) } }),
  }));
}
