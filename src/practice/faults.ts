import type { Asked } from './asked.ts';
import { seededChance } from './chance.ts';

/** What goes wrong. `when` (default before): whether the vendor had already carried the request out. */
export type FaultKind =
  /** Google: 429 RESOURCE_EXHAUSTED. Meta: code 4. `retryAfter` in seconds adds that header. */
  | { readonly kind: 'throttle'; readonly retryAfter?: number }
  /** Meta's limits by code (4, 17, 32, 341, 613, 80000-80014) with the minutes until it opens again. */
  | { readonly kind: 'meta-throttle'; readonly code: number; readonly minutes?: number }
  /** A spoken refusal of Meta's, by code and subcode. */
  | { readonly kind: 'meta-refusal'; readonly code: number; readonly subcode?: number; readonly message?: string }
  /** A 500, 502, 503 … in the vendor's own shape. */
  | { readonly kind: 'status'; readonly status: number }
  /** A page instead of JSON; 502 unless said otherwise (200 is the nastier one). */
  | { readonly kind: 'html'; readonly status?: number }
  /** 200 without a body. */
  | { readonly kind: 'empty' }
  /** The first half of the real answer, then the connection ends. */
  | { readonly kind: 'half' }
  /** Nothing for so many milliseconds, or until something has happened, then the real answer (if anyone still waits). */
  | { readonly kind: 'hang'; readonly milliseconds: number; readonly until?: Promise<unknown> }
  /** The connection is cut without an answer. */
  | { readonly kind: 'reset' }
  /** The access token is refused as expired. */
  | { readonly kind: 'expired-token' }
  /** The token endpoint refuses the refresh token: consent was withdrawn. */
  | { readonly kind: 'invalid-grant' };

export type FaultName = FaultKind['kind'];

/** Which calls a fault strikes, and how often. Every condition left out fits all calls. */
export type Fault = FaultKind & {
  readonly host?: string | RegExp;
  /** Text: the path contains it. */
  readonly path?: string | RegExp;
  readonly method?: string;
  /** Strikes at most so many times. */
  readonly times?: number;
  /** Lets so many fitting calls pass first. */
  readonly after?: number;
  /** Probability 0 to 1 for each fitting call, from the script's seed. */
  readonly chance?: number;
  /** `after`: the vendor carries the request out, and only the answer goes wrong. */
  readonly when?: 'before' | 'after';
};

/** A fault in the script. */
export interface ScriptedFault {
  /** How often it struck. */
  readonly struck: number;
  remove(): void;
}

interface Scripted {
  readonly fault: Fault;
  seen: number;
  struck: number;
}

/**
 * What shall go wrong, for tests. Faults are tried in the order in which they were added; the first that fits strikes.
 * The same seed and the same calls give the same faults.
 */
export class FaultScript {
  #scripted: Scripted[] = [];
  #chance = seededChance(1);

  add(fault: Fault): ScriptedFault {
    const scripted: Scripted = { fault, seen: 0, struck: 0 };
    this.#scripted.push(scripted);
    return {
      get struck() {
        return scripted.struck;
      },
      remove: () => {
        this.#scripted = this.#scripted.filter((other) => other !== scripted);
      },
    };
  }

  /** Starts the row of chances anew. */
  seed(seed: number): void {
    this.#chance = seededChance(seed);
  }

  /** From now on nothing goes wrong. */
  clear(): void {
    this.#scripted = [];
  }

  /** The fault that strikes this call, if any. */
  strike(asked: Asked): Fault | undefined {
    for (const scripted of this.#scripted) {
      if (fits(scripted.fault, asked) && this.#due(scripted)) {
        scripted.struck++;
        return scripted.fault;
      }
    }
    return undefined;
  }

  #due(scripted: Scripted): boolean {
    const { after = 0, times = Infinity, chance = 1 } = scripted.fault;
    scripted.seen++;
    if (scripted.seen <= after || scripted.struck >= times) return false;
    return chance >= 1 || this.#chance() < chance;
  }
}

function fits(fault: Fault, asked: Asked): boolean {
  return (
    (fault.method === undefined || fault.method === asked.method) &&
    matches(fault.host, asked.host) &&
    matches(fault.path, asked.path)
  );
}

function matches(wanted: string | RegExp | undefined, text: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
