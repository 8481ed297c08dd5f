/** A form's row in the words of the contract. */
import type { LeadForm } from '../../../api/leads.ts';
import { type Locale, locales } from '../../../api/money.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { reasonOf } from '../../database/index.ts';
import type { FormPlan } from './form-plan.ts';
import type { FormCount, FormRow } from './forms.sql.ts';

export const planOf = (row: FormRow): FormPlan => JSON.parse(row.plan) as FormPlan;

export const localeOf = (written: string): Locale => locales.find((each) => each === written) ?? 'it';

export function formView(row: FormRow, count: FormCount | undefined): LeadForm {
  const { asksPhone, question, consentText, privacyUrl } = planOf(row);
  return {
    id: row.id,
    eventId: row.event_id,
    name: row.name,
    language: localeOf(row.language),
    state: row.state as LeadForm['state'],
    asksPhone,
    question,
    consentText,
    privacyUrl,
    formId: row.form_id,
    link: row.link,
    leads: count?.leads ?? 0,
    waiting: count?.waiting ?? 0,
    testedAt: toInstantOrNull(count?.testedAt ?? null),
    reason: reasonOf(row),
    createdAt: toInstant(row.created_at),
    archivedAt: toInstantOrNull(row.archived_at),
  };
}
