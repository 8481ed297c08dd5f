import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import type { ShopSettings } from '../settings/index.ts';

export interface ListingsParts extends Grounds {
  /** The data folder, or `:memory:`: then price files are made and counted, and kept nowhere. */
  readonly data: string;
  readonly practice: boolean;
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly pricing: Pick<
    Pricing,
    | 'conditionalPromotions'
    | 'reductionKind'
    | 'onSelection'
    | 'recordMissed'
    | 'recordSeen'
    | 'recordVisible'
    | 'reducedPrices'
    | 'salesOf'
    | 'takeFromChannel'
  >;
  readonly channels: Pick<
    Channels,
    | 'all'
    | 'byId'
    | 'stateOf'
    | 'connector'
    | 'failed'
    | 'file'
    | 'onSwitched'
    | 'countListings'
    | 'throughGateway'
    | 'preflight'
    | 'storeCode'
  >;
  /** Channels' own limits on updates a day; absent: everywhere but in practice. */
  readonly dailyLimits?: boolean | undefined;
  /** Calls a minute as the connectors say; absent: wherever the vendor itself is called. */
  readonly rateLimits?: boolean | undefined;
  /** For tests of the pauses: 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** How one round went; `waiting`: tried or left alone until a later time. */
export interface Tally {
  sent: number;
  readBack: number;
  refused: number;
  waiting: number;
}

export const emptyTally = (): Tally => ({ sent: 0, readBack: 0, refused: 0, waiting: 0 });

export function addTally(into: Tally, other: Readonly<Tally>): void {
  into.sent += other.sent;
  into.readBack += other.readBack;
  into.refused += other.refused;
  into.waiting += other.waiting;
}
