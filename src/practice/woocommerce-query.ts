import { wrongParam } from './woocommerce-errors.ts';

/** A list's parameters, checked as WordPress checks them; an unknown one is passed over. */
export class WooQuery {
  readonly #query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  text(name: string): string | undefined {
    return this.#query.get(name) ?? undefined;
  }

  whole(name: string, least: number, most = Infinity): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!Number.isInteger(number)) return wrongParam(name, `${name} is not of type integer.`);
    if (number < least || number > most) return wrongParam(name, `${name} must be between ${least} and ${most}`);
    return number;
  }

  oneOf<T extends string>(name: string, words: readonly T[]): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    return words.find((word) => word === text) ?? wrongParam(name, `${name} is not one of ${words.join(', ')}.`);
  }

  flag(name: string): boolean {
    const text = this.text(name) ?? 'false';
    if (!['true', 'false', '1', '0'].includes(text)) return wrongParam(name, `${name} is not of type boolean.`);
    return text === 'true' || text === '1';
  }

  /** Milliseconds; without `dates_are_gmt` the text is in the site's own time. */
  moment(name: string, siteOffset: (at: number) => number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:?\d\d)?$/u.test(text)) return wrongParam(name, 'Invalid date.');
    // WordPress compares the digits and does not mind what zone stands behind them.
    const digits = Date.parse(`${text.slice(0, 19)}Z`);
    return this.flag('dates_are_gmt') ? digits : digits - siteOffset(digits);
  }

  numbers(name: string): number[] | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    return text.split(',').map((each) => {
      const number = Number(each);
      return Number.isInteger(number) ? number : wrongParam(name, `${name}[0] is not of type integer.`);
    });
  }

  words(name: string): string[] | undefined {
    const text = this.text(name);
    return text === undefined || text === '' ? undefined : text.split(',');
  }

  get page() {
    const perPage = this.whole('per_page', 1, 100) ?? 10;
    const page = this.whole('page', 1) ?? 1;
    const offset = this.whole('offset', 0) ?? (page - 1) * perPage;
    return { perPage, offset };
  }
}
