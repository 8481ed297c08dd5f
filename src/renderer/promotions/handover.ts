/** What was chosen in the price list on its way into the wizard: too much for an address, and good for one journey. */
import type { Selection } from '../../api/bulk.ts';
import type { PromotionForm } from './promotion-form.ts';

interface Handed {
  readonly selection: Selection;
  readonly count: number;
}

let handed: Handed | null = null;

export function handOver(selection: Selection, count: number): void {
  handed = { selection, count };
}

export function takeHanded(): Handed | null {
  const taken = handed;
  handed = null;
  return taken;
}

let form: Partial<PromotionForm> | null = null;

/** Goods and reduction chosen elsewhere: the form opens on its last page, to be read and confirmed. */
export function handOverForm(filled: Partial<PromotionForm>): void {
  form = filled;
}

export function takeHandedForm(): Partial<PromotionForm> | null {
  const taken = form;
  form = null;
  return taken;
}
