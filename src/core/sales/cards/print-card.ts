/** A gift card on paper, the size of half a postcard: what it is worth, its code, and the code to scan. */
import type { CardSummary } from '../../../api/counter-cards.ts';
import type { CardKind } from '../../../api/counter-words.ts';
import { formatMoney, type Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { Voucher } from '../../print/index.ts';

interface CardWords {
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly until: (day: string) => string;
  readonly always: string;
  readonly how: string;
}

const words: Readonly<Record<Locale, CardWords>> = {
  it: {
    kinds: { 'gift-card': 'Carta regalo', 'store-credit': 'Credito del negozio' },
    until: (day) => `Vale fino al ${day}.`,
    always: 'Senza scadenza.',
    how: 'Si spende in negozio, anche un po’ per volta. Mostra questo codice alla cassa.',
  },
  en: {
    kinds: { 'gift-card': 'Gift card', 'store-credit': 'Store credit' },
    until: (day) => `Valid until ${day}.`,
    always: 'It does not expire.',
    how: 'Spend it in the shop, also bit by bit. Show this code at the till.',
  },
  hu: {
    kinds: { 'gift-card': 'Ajándékkártya', 'store-credit': 'Bolti jóváírás' },
    until: (day) => `Érvényes: ${day}.`,
    always: 'Nem jár le.',
    how: 'A boltban költhető el, részletekben is. Mutasd meg ezt a kódot a pénztárnál.',
  },
};

/** What stands on the card, for the press. */
export function cardVoucher(
  card: CardSummary,
  { shopName, currency }: Pick<Settings, 'shopName' | 'currency'>,
  language: Locale,
): Voucher {
  const said = words[language];
  const day = card.expiresOn?.split('-').toReversed().join('/') ?? null;
  return {
    from: shopName,
    what: said.kinds[card.kind],
    worth: formatMoney(card.balance, currency, language),
    code: card.code,
    until: day === null ? said.always : said.until(day),
    how: said.how,
  };
}
