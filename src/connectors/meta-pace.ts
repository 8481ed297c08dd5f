/**
 * How fast Meta may be asked. Every answer says how much of the limits is used up: from three quarters on the calls
 * come slower, and what is closed is left alone until the minute that Meta names. Each kind of call has a limit of its
 * own: too many questions for leads must not hold up the prices.
 */
import { later } from './failures.ts';
import { opensAgain } from './meta-errors.ts';
import { usageOf } from './meta-usage.ts';

/** The kinds as `X-Business-Use-Case-Usage` names them. */
export type CallKind = 'ads_management' | 'ads_insights' | 'leadgen' | 'pages' | 'catalog_management' | 'catalog_batch';

const slowFrom = 75;
const firstPauseMs = 500;
/** A figure older than this says nothing any more. */
const figureLastsMs = 5 * 60_000;

/** Which limit a call counts against, from its path without version. */
export function kindOfCall(path: string): CallKind {
  const edge = path.split('?')[0]?.split('/').slice(1).join('/') ?? '';
  if (edge === 'leads' || edge === 'test_leads') return 'leadgen';
  if (edge === 'insights') return 'ads_insights';
  if (edge === 'items_batch' || edge === 'check_batch_request_status') return 'catalog_batch';
  if (edge === 'products' || edge.endsWith('product_catalogs')) return 'catalog_management';
  if (edge === 'leadgen_forms' || edge === 'feed' || edge === 'photos' || edge.startsWith('media')) return 'pages';
  return 'ads_management';
}

/** None below three quarters; then half a second that doubles with every five percent. */
export const pauseAt = (percent: number): number =>
  percent < slowFrom ? 0 : Math.round(firstPauseMs * 2 ** ((Math.min(percent, 100) - slowFrom) / 5));

export class MetaPace {
  readonly #now: () => number;
  readonly #wait: (milliseconds: number) => Promise<unknown>;
  readonly #closed = new Map<string, string>();
  readonly #used = new Map<string, { readonly percent: number; readonly at: number }>();

  constructor(
    now: () => number,
    wait = (milliseconds: number) => new Promise((waited) => setTimeout(waited, milliseconds)),
  ) {
    this.#now = now;
    this.#wait = wait;
  }

  /** Waits where the limit comes near. @throws OutsideError `too-many-requests` while the kind is closed */
  async before(kind: CallKind): Promise<void> {
    const limits = [kind, 'app', accountOf(kind)];
    const until = this.#closed.get(kind);
    if (until !== undefined) {
      if (Date.parse(until) > this.#now()) throw later('too-many-requests', until, `${kind} is closed until then`);
      this.#opened(kind, Date.parse(until), limits);
    }
    const pause = pauseAt(Math.max(...limits.map((name) => this.#percent(name))));
    if (pause > 0) await this.#wait(pause);
  }

  /** Reads what an answer says of the limits. */
  heard(headers: Headers, kind: CallKind): void {
    const { app, account, useCases } = usageOf(headers);
    this.#note('app', app);
    if (account !== null) {
      this.#note('account', account.percent);
      for (const each of ofAccount) this.#close(each, account.closedForMs);
    }
    for (const { type, percent, closedForMs } of useCases) {
      this.#note(type || kind, percent);
      this.#close(type || kind, closedForMs);
    }
  }

  /** A call was refused for the limit: its kind rests as long as the answer says. */
  refused(headers: Headers, kind: CallKind): void {
    const until = opensAgain(headers, this.#now());
    if (until !== null) this.#closed.set(kind, until);
  }

  /** What was told before a limit opened again is of the time that filled it up. */
  #opened(kind: CallKind, at: number, limits: readonly string[]): void {
    this.#closed.delete(kind);
    for (const name of limits) if ((this.#used.get(name)?.at ?? at) < at) this.#used.delete(name);
  }

  #note(name: string, percent: number): void {
    if (percent > 0) this.#used.set(name, { percent, at: this.#now() });
    else this.#used.delete(name);
  }

  #close(kind: string, milliseconds: number): void {
    if (milliseconds > 0) this.#closed.set(kind, new Date(this.#now() + milliseconds).toISOString());
  }

  #percent(name: string): number {
    const used = this.#used.get(name);
    return used === undefined || this.#now() - used.at > figureLastsMs ? 0 : used.percent;
  }
}

/** The ad account's own figure counts for adverts and their figures alone. */
const ofAccount: readonly CallKind[] = ['ads_management', 'ads_insights'];
const accountOf = (kind: CallKind): string => (ofAccount.includes(kind) ? 'account' : kind);
