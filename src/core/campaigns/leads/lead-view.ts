/** A lead's row in the words of the contract. */
import type { Lead, LeadsPulse } from '../../../api/leads.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { reasonOf } from '../../database/index.ts';
import type { ListedLead, PullRow } from './leads.sql.ts';

export function leadView(row: ListedLead): Lead {
  const waited = row.answered_at === null ? null : Math.max(0, row.answered_at - row.at);
  return {
    id: row.id,
    form: row.form_name,
    formId: row.form_id,
    eventId: row.event_id,
    eventTitle: row.event_title ?? '',
    campaignId: row.campaign_id,
    campaign: row.campaign_name,
    personId: row.person_id,
    name: row.name,
    phone: row.phone,
    mail: row.mail,
    source: row.source as Lead['source'],
    outcome: row.outcome as Lead['outcome'],
    consent: row.consent === null ? null : row.consent === 1,
    answers: JSON.parse(row.answers) as Lead['answers'],
    at: toInstant(row.at),
    receivedAt: toInstant(row.received_at),
    answeredAt: toInstantOrNull(row.answered_at),
    minutesToAnswer: waited === null ? null : Math.round(waited / 60_000),
  };
}

export function pulseView(
  pull: PullRow | undefined,
  counts: { readonly waiting: number; readonly total: number },
  waits: readonly number[],
): LeadsPulse {
  const middle = waits[Math.floor(waits.length / 2)];
  return {
    pulledAt: toInstantOrNull(pull?.pulled_at ?? null),
    reason: reasonOf(pull),
    ...counts,
    medianMinutes: middle === undefined ? null : Math.round(middle / 60_000),
  };
}
