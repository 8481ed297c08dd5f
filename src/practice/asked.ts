import type { IncomingHttpHeaders } from 'node:http';

/** One request as a practice vendor gets it: host and path already separated from the gateway's own address. */
export interface Asked {
  /** `merchantapi.googleapis.com` */
  readonly host: string;
  readonly method: string;
  /** With leading slash, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** JSON parsed, form fields as an object, undefined when there is none; text when it is something else. */
  readonly body: unknown;
  /** The body announced itself as JSON and was none. */
  readonly brokenBody: boolean;
}

/** What a practice vendor answers: JSON, or a page. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON when there is no `html`. */
  readonly body?: unknown;
  readonly html?: string;
}

/** One vendor: the hosts it plays and how it answers. */
export interface Player {
  plays(host: string): boolean;
  answer(asked: Asked): Answer | Promise<Answer>;
}

/** A 200 with this JSON. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}
