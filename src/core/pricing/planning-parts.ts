import type { Selection } from '../../api/pricing.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Grounds, Reader, Writer } from '../database/index.ts';
import type { PriceGrounds } from './promotions/compute-rows.ts';

/** What planned prices and promotions are made with. */
export interface PlanningParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'variantsByIds' | 'verbs'>;
  /** What is sold among a selection, in the order of lists. */
  readonly idsOf: (db: Reader | Writer, selection: Selection) => Promise<number[]>;
  readonly groundsOf: (db: Reader | Writer) => Promise<PlanningGrounds>;
}

export interface PlanningGrounds extends PriceGrounds {
  readonly language: string;
  readonly shopName: string;
}
