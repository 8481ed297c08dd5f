/** A card with its number, as figures and as a code to scan. */
import type { LoyaltyRules } from '../../../api/loyalty.ts';
import { worthOf } from '../../../api/loyalty-words.ts';
import { formatMoney, formatPercent, type Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { Voucher } from '../../print/index.ts';

interface CardWords {
  readonly what: string;
  readonly points: (points: string, spent: string) => string;
  readonly cashback: (percent: string) => string;
  readonly how: string;
}

const words: Readonly<Record<Locale, CardWords>> = {
  it: {
    what: 'La tua tessera',
    points: (points, spent) => `${points} punti ogni ${spent} di spesa.`,
    cashback: (percent) => `${percent} di quello che spendi torna a te.`,
    how: 'Mostra questo codice alla cassa prima di pagare: i punti sono uno sconto sulla spesa, non denaro.',
  },
  en: {
    what: 'Your card',
    points: (points, spent) => `${points} points for every ${spent} spent.`,
    cashback: (percent) => `${percent} of what you spend comes back to you.`,
    how: 'Show this code at the till before you pay: points are a discount on what you buy, not money.',
  },
  hu: {
    what: 'A kártyád',
    points: (points, spent) => `${points} pont minden ${spent} után.`,
    cashback: (percent) => `A vásárlásod ${percent}-a visszajár.`,
    how: 'Fizetés előtt mutasd meg ezt a kódot a pénztárnál: a pont kedvezmény a vásárlásra, nem pénz.',
  },
};

export function loyaltyVoucher(
  { name, card }: { readonly name: string; readonly card: string },
  rules: LoyaltyRules,
  { shopName, currency }: Pick<Settings, 'shopName' | 'currency'>,
  language: Locale,
): Voucher {
  const said = words[language];
  const share = Math.round((worthOf(rules, rules.points) * 10_000) / rules.perAmount);
  const until =
    rules.kind === 'cashback'
      ? said.cashback(formatPercent(share, language))
      : said.points(String(rules.points), formatMoney(rules.perAmount, currency, language));
  return { from: shopName, what: said.what, worth: name, code: card, until, how: said.how };
}
