import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Grounds, Reader, Writer } from '../database/index.ts';
import type { Money } from './promotions/compute-rows.ts';
import type { Market } from './reprice.ts';

/** What planned prices and promotions are made with. */
export interface PlanningParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'variantIdsOf' | 'variantsByIds' | 'verbs'>;
  readonly groundsOf: (db: Reader | Writer) => Promise<PlanningGrounds>;
}

export interface PlanningGrounds {
  readonly market: Market;
  readonly money: Money;
  readonly language: string;
  readonly shopName: string;
}
