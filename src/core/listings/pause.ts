import { nextTry } from '../outbox/index.ts';

/** Whether a channel is left alone for now, and why; grows with every failure in a row, ends with the first success. */
export interface Pause {
  readonly until: number;
  readonly code: string | null;
}

/** Failures of single items that say something about the whole channel. */
const aboutTheChannel: ReadonlySet<string> = new Set([
  'offline',
  'service-unavailable',
  'too-many-requests',
  'stopped-before-it',
]);

export function openPause(random: () => number = Math.random) {
  /** Named by the outside: nothing lifts it. */
  let named = 0;
  /** Own pauses: growing with failures, or until a person has done something. */
  let own = 0;
  let code: string | null = null;
  let failures = 0;
  return {
    now: (): Pause => ({ until: Math.max(named, own), code }),
    /** When an item or the whole channel is tried again: a time that the outside named is obeyed. */
    next: (at: number, attempts: number, until: string | null): number => nextTry(at, attempts, until, random),
    failed(at: number, why: { readonly code: string; readonly at: string | null }): void {
      const until = nextTry(at, failures++, why.at, random);
      if (why.at === null) own = Math.max(own, until);
      else named = Math.max(named, until);
      code = why.code;
    },
    /** Some of a call's items came through before it failed: the failures before it are no longer in a row. */
    moved(): void {
      failures = 0;
    },
    /** Until a person has done something about it. */
    hold(until: number, why: string): void {
      own = Math.max(own, until);
      code = why;
    },
    /** As the outside asked before a restart. */
    resume(until: number, why: string): void {
      named = Math.max(named, until);
      code = why;
    },
    succeeded(): void {
      failures = 0;
      named = 0;
      own = 0;
      code = null;
    },
    /** A person asks to try now; what the outside asked for still holds. */
    lift(): void {
      own = 0;
    },
    /** The worst of a call's single failures, where it concerns more than its item. */
    worst(answers: readonly { readonly sku: string; readonly code?: string; readonly at?: string | null }[]) {
      const about = answers.filter(({ code: of }) => aboutTheChannel.has(of ?? ''));
      if (about.length === 0) return null;
      const named = about.flatMap(({ at }) => (at == null ? [] : [at])).sort();
      const spoken = about.find((answer) => answer.code !== 'stopped-before-it') ?? about[0];
      return { code: spoken?.code ?? 'service-unavailable', at: named.at(-1) ?? null };
    },
  };
}

export type ChannelPause = ReturnType<typeof openPause>;
