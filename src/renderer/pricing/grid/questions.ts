/** The questions that a cell puts when what was typed cannot be taken as it is. */
import { say } from '../../app/i18n.ts';
import { explain, explainRefusal, refusalOf } from '../../app/problems.ts';
import type { RefusalData } from '../../../api/refusals.ts';
import type { CellQuestion, NoAmount } from './drafts.ts';

export function aboutText(reading: NoAmount, written: string): CellQuestion {
  if (reading.kind === 'unclear') return { kind: 'unclear', readings: reading.readings };
  const reason = reading.reason === 'too-large' ? 'tooLarge' : reading.reason;
  return { kind: 'refused', why: say(`parts.money.${reason}`, { written }), next: '' };
}

export function aboutRefusal(refusal: RefusalData, mine: number | null): CellQuestion {
  if (refusal.code === 'price-changed-meanwhile' || refusal.code === 'cost-changed-meanwhile') {
    const { current, by } = refusal.details;
    return { kind: 'meanwhile', current: typeof current === 'number' ? current : null, by: String(by ?? ''), mine };
  }
  const { why, next } = explainRefusal(refusal);
  return { kind: 'refused', why, next };
}

export function aboutError(error: unknown, mine: number | null): CellQuestion {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return aboutRefusal(refusal, mine);
  const { why, next } = explain(error);
  return { kind: 'refused', why, next };
}
