/** The few facts of the shop that every screen's numbers and times need; `shop.ts` fills them from the settings. */
import { computed, reactive } from 'vue';
import type { Currency } from '../../api/money.ts';
import { formats, type Formats } from './format.ts';
import { locale } from './preferences.ts';

export const shopFacts = reactive({
  name: '',
  currency: 'EUR' as Currency,
  timeZone: 'Europe/Rome',
  practice: false,
});

const current = computed<Formats>(() =>
  formats({ locale: locale.value, currency: shopFacts.currency, timeZone: shopFacts.timeZone }),
);

/** Formats for the language and the shop of this moment; use `f.money(1290)` in a template, it follows changes by itself. */
export const f: Formats = new Proxy({} as Formats, {
  get: (_target, name: keyof Formats) => current.value[name],
});
