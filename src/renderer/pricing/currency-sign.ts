import type { Currency } from '../../api/money.ts';

/** As it stands beside a field or in a heading. */
export const currencySign: Record<Currency, string> = { EUR: '€', HUF: 'Ft', GBP: '£', CHF: 'CHF', USD: '$' };
