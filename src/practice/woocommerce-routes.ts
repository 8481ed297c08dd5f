import type { Answer } from './asked.ts';
import type { Fields } from './json.ts';
import type { WooQuery } from './woocommerce-query.ts';

export interface WooCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: WooQuery;
  readonly body: unknown;
  /** The site's time zone. */
  readonly zone: string;
  /** Milliseconds. */
  readonly now: number;
}

export interface WooRoute {
  readonly method: string;
  /** Behind `/wp-json/wc/v3`. */
  readonly pattern: string;
  readonly answer: (call: WooCall) => Answer;
}

/** A page of rows with the headers that say how many there are. */
export function pageAnswer<T>({ query }: WooCall, rows: readonly T[], tell: (row: T) => Fields): Answer {
  const { perPage, offset } = query.page;
  return {
    status: 200,
    headers: {
      'x-wp-total': String(rows.length),
      'x-wp-totalpages': String(Math.ceil(rows.length / perPage)),
    },
    body: rows.slice(offset, offset + perPage).map(tell),
  };
}
