/** What was chosen elsewhere on its way into the wizard: too much for an address, and good for one journey. */
import type { PromotionForm } from './promotion-form.ts';

interface Handed {
  readonly form: Partial<PromotionForm>;
  /** Goods and reduction are there: it opens on its last page, to be read and confirmed. */
  readonly isWhole: boolean;
}

let handed: Handed | null = null;

export const handOver = (form: Handed['form'], isWhole = false): void => void (handed = { form, isWhole });

export function takeHanded(): Handed | null {
  const taken = handed;
  handed = null;
  return taken;
}
