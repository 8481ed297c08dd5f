/** Who has an account in the web shop. */
import type { Instant } from '../../../api/time.ts';

export interface CustomerThere {
  readonly id: string;
  /** Empty: the account has none. */
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  /** Null: the shop does not say. */
  readonly registeredAt: Instant | null;
  readonly modifiedAt: Instant | null;
}

export interface CustomersPort {
  readonly pageSize: number;
  /** Accounts by their number, the first or the last in front; `skip` passes over so many. A page that is not full is the last. */
  page(first: 'oldest' | 'newest', skip: number): Promise<readonly CustomerThere[]>;
}
