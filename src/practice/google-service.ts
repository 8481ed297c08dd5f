import type { Answer, Asked, Player } from './asked.ts';
import type { GoogleAccess } from './google-access.ts';
import { GoogleRefusal, googleError, wrongPath } from './google-errors.ts';
import { fieldsOf, type Fields } from './json.ts';
import { Router, type Route } from './routes.ts';

/** A call of a Google service after its token was accepted. */
export interface GoogleCall extends Asked {
  /** Decoded path parameters by the names of the route. */
  readonly params: Readonly<Record<string, string>>;
  /** The body as an object; empty when there was none. */
  readonly fields: Fields;
}

export type GoogleMethod = (call: GoogleCall) => Answer;

/** One Google host: checks path, token and body in Google's order, then runs the method. */
export class GoogleService implements Player {
  readonly #host: string;
  readonly #scope: string;
  readonly #access: GoogleAccess;
  readonly #router: Router<GoogleMethod>;
  readonly #before: (asked: Asked) => void;

  constructor(
    host: string,
    scope: string,
    access: GoogleAccess,
    routes: readonly Route<GoogleMethod>[],
    before: (asked: Asked) => void = () => {},
  ) {
    this.#host = host;
    this.#scope = scope;
    this.#access = access;
    this.#router = new Router(routes);
    this.#before = before;
  }

  plays(host: string): boolean {
    return host === this.#host;
  }

  answer(asked: Asked): Answer {
    const found = this.#router.find(asked.method, asked.path);
    if (!found) return wrongPath(asked);
    try {
      this.#access.check(asked, this.#scope);
      this.#access.checkService(this.#host);
      this.#before(asked);
      if (asked.brokenBody)
        return googleError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Parsing error.');
      return found.target({ ...asked, params: found.params, fields: fieldsOf(asked.body) });
    } catch (error) {
      if (error instanceof GoogleRefusal) return error.answer;
      throw error;
    }
  }
}

/** A route of a Google service. */
export function route(method: string, pattern: string, target: GoogleMethod): Route<GoogleMethod> {
  return { method, pattern, target };
}

/** The page size that was asked for, within the service's bounds. */
export function pageSize(call: GoogleCall, usual: number, most: number): number {
  const asked = Number(call.query.get('pageSize') ?? usual);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual;
}

/** The place behind which a page starts; tokens of lists are places, so they stay true while entries come and go. */
export function pageStart(call: GoogleCall): number {
  const token = call.query.get('pageToken') ?? '';
  if (token === '') return 0;
  const place = Number(
    Buffer.from(token, 'base64url')
      .toString('utf8')
      .replace(/^place:/, ''),
  );
  if (!Number.isSafeInteger(place)) {
    throw new GoogleRefusal(googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument: page_token.'));
  }
  return place;
}

export function pageToken(place: number): string {
  return Buffer.from(`place:${place}`, 'utf8').toString('base64url');
}

/** The names of an update or read mask in camelCase, or undefined when none was sent. */
export function maskOf(call: GoogleCall, parameter: string): string[] | undefined {
  const mask = call.query.get(parameter);
  if (mask === null || mask === '') return undefined;
  return mask.split(',').map((name) => name.trim().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}
