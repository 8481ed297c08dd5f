/** Meta's refusals of a campaign in our codes; what has none keeps Meta's own words for the person. */
import type { OutsideError, CampaignReasonCode } from '../../api/outside.ts';
import { needsYou } from '../failures.ts';
import { graphFailure, type GraphRefused } from '../meta-errors.ts';

const bySubcode: Readonly<Record<number, CampaignReasonCode>> = {
  1_359_188: 'payment-missing',
  1_487_110: 'radius-out-of-range',
  1_487_079: 'age-out-of-range',
  1_885_272: 'budget-too-low',
  1_487_411: 'picture-refused',
  1_885_364: 'place-invalid',
  1_885_204: 'picture-refused',
  1_815_220: 'form-missing',
  1_487_756: 'town-unknown',
  1_487_033: 'dates-past',
  2_446_886: 'messages-unavailable',
};

export function adsFailure(refused: GraphRefused, now: number): OutsideError {
  const code = bySubcode[refused.subcode];
  if (code === undefined) return graphFailure(refused, now);
  return needsYou(code, { message: refused.words }, `${refused.code}/${refused.subcode} ${refused.technical}`);
}
