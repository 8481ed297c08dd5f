/** An act that must happen once, and who can perform it. */
import type { NoticeDomain } from '../../api/notices.ts';
import type { Facts } from '../../api/outside.ts';
import type { Change } from '../database/index.ts';

/**
 * `ready`: to be done once its time has come. `running`: begun; found so after a crash it is asked for before it is
 * done again. `sign-in`: kept until the account is signed in again. `failed`: a person must do something first.
 */
export type ActState = 'ready' | 'running' | 'sign-in' | 'done' | 'failed';

/** The wish, written in the transaction of what it is wished for. */
export interface Wish {
  /** Unguessable and never used again; the outside is asked for it after a lost answer. */
  readonly intent: string;
  readonly kind: string;
  /** The row of the domain that the act is about. */
  readonly subjectId: number;
  /** Not before this instant, milliseconds; absent: at once. */
  readonly notBefore?: number;
}

export interface Act {
  readonly intent: string;
  readonly kind: string;
  readonly subjectId: number;
  /** Tries before this one. */
  readonly attempts: number;
  readonly orderedAt: number;
  /** When the outside was first called for it, milliseconds: what came to be there earlier is not this act's. */
  readonly startedAt: number;
}

/** Why an act waits or failed; `code` is translated with its next step. */
export interface Reason {
  readonly code: string;
  readonly details: Facts;
}

/** What to write down once the outside has answered. It runs in the transaction that marks the act done, and may order the next act. */
export type Answer = (change: Change) => Promise<void>;

/** How one kind of act is done. `find` and `act` fail with OutsideErrors; anything else they throw is a bug. */
export interface Performer {
  /** Acts of one lane are done one after the other and rest together when the outside asks for a pause: a vendor's name. */
  readonly lane: string;
  /** Told to the world when an act of this kind was done, failed, or begins to wait; its notice also wakes the outbox. */
  readonly domain: NoticeDomain;
  /** How long an unanswered call may still be applied at the outside; it is not asked for sooner. */
  readonly settlesAfterMs: number;
  /** The instant before which the outside takes no more acts of this kind; null: now. Those of the lane's other kinds go on. */
  opensAt?(): Promise<number | null>;
  /** Whether the account is signed in: acts that wait for it go on. */
  ready(): Promise<boolean>;
  /** Looks for what an earlier try left at the outside. Null: it surely never arrived (a failed look is an OutsideError). */
  find(act: Act): Promise<Answer | null>;
  act(act: Act): Promise<Answer>;
  /** Says on the domain's row that a person must do something first. */
  failed(change: Change, act: Act, reason: Reason): Promise<void>;
  /** Says on the domain's row what the act is waiting for. */
  waits(change: Change, act: Act, reason: Reason): Promise<void>;
}
