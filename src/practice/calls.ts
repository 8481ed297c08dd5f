import type { Asked } from './asked.ts';

/** One call that reached the gateway, as tests look at it. */
export interface RecordedCall {
  /** By the practice clock. */
  readonly at: Date;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** A parameter that came several times is a list. */
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
  /** What was answered; 0 while it is open and where the connection was cut. */
  status: number;
  /** The fault that struck, if one did. */
  fault?: string;
  /** Time until the answer left, in milliseconds. */
  took?: number;
}

/** The calls of a gateway, newest last. */
export class CallRecord {
  readonly #keep: number;
  readonly calls: RecordedCall[] = [];

  /** @param keep how many calls are remembered; a practice copy that runs for months must not grow. */
  constructor(keep: number) {
    this.#keep = keep;
  }

  add(asked: Asked, at: Date): RecordedCall {
    const call: RecordedCall = {
      at,
      host: asked.host,
      method: asked.method,
      path: asked.path,
      query: queryOf(asked.query),
      body: asked.body,
      status: 0,
    };
    this.calls.push(call);
    if (this.calls.length > this.#keep * 2) this.calls.splice(0, this.calls.length - this.#keep);
    return call;
  }

  clear(): void {
    this.calls.length = 0;
  }
}

/** Repeated parameters as lists, the others as text. */
function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const named: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    named[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return named;
}

/** The most calls within any 60 seconds, for the promise that a vendor's limit per minute is kept. */
export function busiestMinute(calls: readonly RecordedCall[]): number {
  const times = calls.map((call) => call.at.getTime()).sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  times.forEach((time, last) => {
    while (time - (times[first] ?? time) >= 60_000) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
