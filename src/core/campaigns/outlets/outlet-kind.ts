/** What every outlet can do. One that comes later is one file with this shape and a line in `kinds.ts`. */
import type { ChosenOutlet, Outlet } from '../../../api/outlets.ts';
import type { PromotionState } from '../../../api/promotions.ts';
import type { Instant } from '../../../api/time.ts';
import type { Change } from '../../database/index.ts';
import type { OutletRow } from './outlets.sql.ts';

/** What an outlet needs to know of its promotion. */
export interface PromotionAt {
  readonly id: number;
  readonly state: PromotionState;
  readonly from: Instant;
  readonly until: Instant;
  readonly channels: readonly string[];
  readonly reduction: { readonly kind: string };
}

/** What is to be said, as it was confirmed. Kept with the outlet, so that a restart says the same. */
export interface OutletWords {
  readonly title: string;
  readonly text: string;
  readonly advert: {
    readonly radiusKm: number;
    readonly dailyBudget: number;
    readonly button: 'call-now' | 'get-directions';
    readonly minimumAge: number;
    readonly startsOn: string;
  } | null;
}

/** The row of another domain that carries it. */
export interface Begun {
  readonly postId?: number;
  readonly campaignId?: number;
}

export type OutletView = Omit<Outlet, 'outlet' | 'changedAt'>;

export interface OutletKindDoer {
  readonly outlet: ChosenOutlet;
  /** Goes out and ends by itself now. */
  joined(): Promise<boolean>;
  /** Refuses what could not be said there; asked before anything is kept. */
  check(promotion: PromotionAt, words: OutletWords): Promise<void>;
  /**
   * Reads what it needs and answers the beginning, which runs in the same transaction that marks the outlet begun: the
   * wish and what carries it stand or fall together, so no crash makes two of them.
   */
  prepare(row: OutletRow, promotion: PromotionAt, words: OutletWords): Promise<(change: Change) => Promise<Begun>>;
  /**
   * The promotion has another end than the one this outlet was last in line with. `not-yet`: it is just on its way, and
   * asked again. A refusal says what keeps it: the outlet then ends on a day of its own.
   */
  follow(row: OutletRow, promotion: PromotionAt): Promise<'followed' | 'not-yet'>;
  /** Ends it; said again after a crash it changes nothing more. */
  end(row: OutletRow): Promise<void>;
  view(row: OutletRow, promotion: PromotionAt): Promise<OutletView>;
  retry(row: OutletRow): Promise<void>;
  /** A person did the step by hand. */
  done(row: OutletRow, promotion: PromotionAt, link: string): Promise<void>;
}

export const plainView: OutletView = {
  byItself: false,
  state: 'on-its-way',
  reason: null,
  step: null,
  link: '',
  text: '',
  postId: null,
  campaignId: null,
  shown: null,
  of: null,
  maximumSpend: null,
  endsApart: null,
};

export const isOver = ({ state }: Pick<PromotionAt, 'state'>): boolean => state === 'ended' || state === 'cancelled';
