/** Numbers, money and times as the person's language writes them, in the shop's currency and time zone. */
import { formatAmount, formatMoney, formatPercent, type Currency, type Locale } from '../../api/money.ts';
import { type Content, measureText, unitPrice } from '../../api/unit-price.ts';

export interface Place {
  readonly locale: Locale;
  readonly currency: Currency;
  readonly timeZone: string;
}

/** English as Ireland writes it: euro before the figure, day before month, 24 hours. */
export const languageTag: Record<Locale, string> = { it: 'it-IT', en: 'en-IE', hu: 'hu-HU' };

export type Instant = string | number | Date;

export function formats(place: Place) {
  const tag = languageTag[place.locale];
  const date = (options: Intl.DateTimeFormatOptions) => (value: Instant) =>
    new Intl.DateTimeFormat(tag, { hourCycle: 'h23', timeZone: place.timeZone, ...options }).format(new Date(value));

  const time = date({ hour: '2-digit', minute: '2-digit' });
  const dayKey = (value: Instant) => dayIn(place.timeZone, value);
  const shortDay = date({ day: 'numeric', month: 'short' });
  const numericDay = date({ day: '2-digit', month: '2-digit', year: 'numeric' });

  return {
    /** `1.234,50 €` */
    money: (amount: number, currency: Currency = place.currency) => formatMoney(amount, currency, place.locale),
    /** `1.234,50`, for columns whose head names the currency. */
    amount: (amount: number, currency: Currency = place.currency) => formatAmount(amount, currency, place.locale),
    /** `17,20 €/l`; null where the price is for exactly one measure already. */
    unitPrice: (price: number, content: Content, currency: Currency = place.currency) => {
      const per = unitPrice(price, content);
      return per === null ? null : `${formatMoney(per.amount, currency, place.locale)}/${measureText(per.measure)}`;
    },
    decimalSign: place.locale === 'en' ? ('.' as const) : (',' as const),
    /** Hundredths of a percent: 500 → `5 %`. */
    percent: (hundredths: number, signed = false) => formatPercent(hundredths, place.locale, signed),
    number: (value: number, decimals = 0) =>
      new Intl.NumberFormat(tag, { useGrouping: 'always', maximumFractionDigits: decimals }).format(value),
    /** `10:42` */
    time,
    /** `21/11/2026` */
    day: numericDay,
    /** `6 dic` */
    shortDay,
    /** `6 dic – 9 dic`; one day alone: `6 dic`. */
    shortDays: (from: Instant, to: Instant) =>
      dayKey(from) === dayKey(to) ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`,
    /** `sabato 21 novembre` */
    longDay: date({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** `sab 21` */
    weekday: date({ weekday: 'short', day: 'numeric' }),
    /** `dom 6 dic 20:00` */
    weekdayMoment: (value: Instant) =>
      `${date({ weekday: 'short', day: 'numeric', month: 'short' })(value)} ${time(value)}`,
    /** `sabato 21 novembre, 19:30` */
    dayAndTime: (value: Instant) =>
      `${date({ weekday: 'long', day: 'numeric', month: 'long' })(value)}, ${time(value)}`,
    /** As short as it can be without doubt: `10:42` today, `6 dic 18:20` this year, `21/11/2025` before. */
    moment: (value: Instant, now: Instant = Date.now()) => {
      if (dayKey(value) === dayKey(now)) return time(value);
      if (dayKey(value).slice(0, 4) === dayKey(now).slice(0, 4)) return `${shortDay(value)} ${time(value)}`;
      return numericDay(value);
    },
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

export type Formats = ReturnType<typeof formats>;

/** The calendar day of an instant in a time zone, `2026-11-21`. */
export function dayIn(timeZone: string, value: Instant): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(value),
  );
}
