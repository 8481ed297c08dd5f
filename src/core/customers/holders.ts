/** What the other domains say of the data of people that lies with them; each registers when the shop opens. */
import type { Locale } from '../../api/money.ts';
import type { Change, Kept, OwnedRows, Reader, Traces } from '../database/index.ts';

export interface PersonHolder {
  /** Rows that stay without their person (the law keeps a receipt's amounts), and what takes the place of their data. */
  readonly keeps?: Kept;
  /** What no `person_id` leads to, e.g. prints of a number. Runs before the rows of the person are taken out. */
  erase?(change: Change, traces: Traces, personId: number): Promise<void>;
  /** For the person's own copy: what belongs to their rows, readable without knowing this house. */
  tells?(db: Reader, personId: number, language: Locale): Promise<readonly OwnedRows[]>;
}

export const keptBy = (holders: readonly PersonHolder[]): Kept =>
  Object.assign({}, ...holders.map(({ keeps }) => keeps ?? {})) as Kept;
