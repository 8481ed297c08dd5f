import { randomUUID } from 'node:crypto';

import type { LeadFormDraft, LeadFormLack, LeadFormOutlook } from '../../../api/leads.ts';
import { Refusal, type RefusalCode } from '../../../api/refusals.ts';
import { type Change, noReason } from '../../database/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import { type FormPlan, planFor } from './form-plan.ts';
import { planOf } from './form-view.ts';
import { type FormRow, formById, formsOf, insertForm, updateForm } from './forms.sql.ts';

export const createAct = 'lead-form';
export const switchAct = 'lead-form-switch';

/** Short enough for a name that stays readable, long enough never to be guessed twice. */
const newIntent = (): string => `v${randomUUID().replaceAll('-', '').slice(0, 12)}`;

const refusalOf = {
  'not-connected': 'channel-not-connected',
  'event-not-open': 'event-closed',
  'privacy-page': 'lead-form-needs-privacy-page',
} as const satisfies Record<LeadFormLack, RefusalCode>;

/** The first thing that is missing, said plainly. */
export function refuseLacks(lacks: readonly LeadFormLack[]): void {
  const [lack] = lacks;
  if (lack !== undefined) throw new Refusal(refusalOf[lack], { vendor: 'meta', lacks: lacks.join(', ') });
}

/** An event has one form that takes answers: asked for again it is the one that is there. */
export async function createForm(
  change: Change,
  outbox: Outbox,
  wish: {
    readonly draft: LeadFormDraft;
    readonly outlook: LeadFormOutlook;
    readonly title: string;
    readonly publicAddress: string;
  },
): Promise<FormRow> {
  const { draft, outlook, title, publicAddress } = wish;
  const there = (await formsOf(change.db, draft.eventId)).find(({ wanted }) => wanted === 'active');
  if (there !== undefined) return there;
  refuseLacks(outlook.lacks);
  const plan = planFor(draft, outlook, publicAddress);
  const row = await insertForm(change.db, {
    intent: newIntent(),
    event_id: draft.eventId,
    form_id: null,
    name: title,
    language: outlook.language,
    plan: JSON.stringify(plan),
    questions: '{}',
    consent_key: '',
    state: 'creating',
    wanted: 'active',
    link: '',
    ...noReason,
    sent: null,
    read_at: null,
    newest_at: null,
    created_at: change.at,
    archived_at: null,
  });
  await outbox.order(change, { intent: row.intent, kind: createAct, subjectId: row.id });
  change.announce('campaigns');
  return row;
}

export async function foundForm(change: Change, id: number): Promise<FormRow> {
  const row = await formById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'lead-form', id });
  return row;
}

/** Wanted on or off; the channel is told by an act of its own, and of several clicks the last one counts. */
export async function wantForm(change: Change, outbox: Outbox, row: FormRow, wanted: 'active' | 'archived') {
  if (row.event_id === null) throw new Refusal('not-found', { what: 'lead-form', id: row.id });
  await updateForm(change.db, row.id, { wanted, ...noReason });
  change.announce('campaigns');
  // Not there yet: its making looks at what is wanted.
  if (row.form_id === null) return;
  await outbox.order(change, {
    intent: `${row.intent}:${wanted}:${randomUUID()}`,
    kind: switchAct,
    subjectId: row.id,
  });
}

/** Goes on with the making that failed, or takes answers again. */
export async function retryForm(
  change: Change,
  outbox: Outbox,
  id: number,
  now: Pick<FormPlan, 'privacyUrl'>,
): Promise<void> {
  const row = await foundForm(change, id);
  if (row.form_id !== null) return wantForm(change, outbox, row, 'active');
  if (row.state === 'creating') return;
  await updateForm(change.db, id, {
    // The address may be what it failed for; it has been put right meanwhile.
    plan: JSON.stringify({ ...planOf(row), ...now }),
    state: 'creating',
    wanted: 'active',
    ...noReason,
  });
  if (!(await outbox.again(change, row.intent)))
    await outbox.order(change, { intent: row.intent, kind: createAct, subjectId: id });
  change.announce('campaigns');
}
