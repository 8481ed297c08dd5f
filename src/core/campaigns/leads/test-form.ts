/** An invented lead sent through Facebook and read back: shows that the way is open, and counts nowhere. */
import type { Lead } from '../../../api/leads.ts';
import { Refusal } from '../../../api/refusals.ts';
import { OutsideError } from '../../../api/outside.ts';
import { formById } from './forms.sql.ts';
import { forgetTests, leadById } from './leads.sql.ts';
import { leadView } from './lead-view.ts';
import { askLeads, type LeadParts } from './parts.ts';
import { arrived } from './pull-leads.ts';
import { takeLead } from './take-lead.ts';

/** @throws OutsideError */
export async function testForm(parts: LeadParts, id: number): Promise<Lead> {
  const { database, settings } = parts;
  const row = await formById(database.read, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'lead-form', id });
  const { form_id: formId } = row;
  if (formId === null) throw new Refusal('lead-form-not-there', { state: row.state });
  const lead = await askLeads(parts, async (port) => {
    const sent = await port.sendTest(formId, true);
    return (await port.tests(formId)).find((each) => each.id === sent);
  });
  if (lead === undefined)
    throw new OutsideError({ kind: 'later', code: 'no-answer', at: null, detail: 'the test lead is not listed yet' });
  const shop = await settings.current();
  await database.change(async (change) => {
    await forgetTests(change.db, id);
    const around = { form: row, eventId: row.event_id, shop, actor: 'Facebook' };
    await takeLead(change, parts, arrived(lead, row, row.name, true), around);
  });
  const kept = await leadById(database.read, lead.id);
  if (kept === undefined) throw new Error(`test lead ${lead.id} is not there`);
  const title = row.event_id === null ? null : ((await parts.events.byId(database.read, row.event_id))?.title ?? null);
  return leadView({ ...kept, event_title: title, answered_at: null });
}
