import type { Asked } from './asked.ts';
import { refuse } from './google-errors.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const CALLS_A_MINUTE = 300;
const EDITS_A_MINUTE = 10;

/** Business Profile's limits: 300 calls a minute per API and project, 10 edits a minute per profile. Off unless asked for. */
export class GoogleQuota {
  readonly #world: World;
  readonly #calls = new Map<string, number[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Counts a call and refuses it (429) where it is one too many. */
  check(asked: Asked): void {
    if (!this.#world.googleQuotas) return;
    if (asked.method !== 'GET') this.#count('edits of the profile', EDITS_A_MINUTE);
    this.#count(`calls of ${asked.host}`, CALLS_A_MINUTE);
  }

  #count(what: string, most: number): void {
    const now = this.#world.now().getTime();
    const recent = (this.#calls.get(what) ?? []).filter((time) => now - time < MINUTE);
    if (recent.length >= most) {
      refuse(429, 'RESOURCE_EXHAUSTED', `Quota exceeded for quota metric '${what}' and limit '${most} per minute'.`, [
        { reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata: { quota_limit_value: String(most) } },
      ]);
    }
    recent.push(now);
    this.#calls.set(what, recent);
  }
}
