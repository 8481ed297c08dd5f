/** The half-made promotion survives a reload: kept in this window until it is started, or left for good. */
import type { PromotionForm } from './promotion-form.ts';

const key = 'vetrina.promotion';

interface Kept {
  readonly form: PromotionForm;
  readonly step: number;
}

export function keepDraft(kept: Kept): void {
  sessionStorage.setItem(key, JSON.stringify(kept));
}

/** Only with every field of a form of today: a draft of an older version is no draft. */
export function keptDraft(empty: PromotionForm): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    return kept !== null && Object.keys(empty).every((name) => name in kept.form) ? kept : null;
  } catch {
    return null;
  }
}

export const forgetDraft = (): void => sessionStorage.removeItem(key);
