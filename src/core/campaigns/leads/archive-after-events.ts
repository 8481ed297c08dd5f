/** A form takes no more answers once its event is over or closed. */
import { eventState } from '../../events/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { wantForm } from './create-form.ts';
import { formById, formsWanted } from './forms.sql.ts';
import type { LeadParts } from './parts.ts';

const everyMs = { real: 15 * 60_000, practice: 3_000 };

/** Looks into the own book alone: what happens at an event is no reason to ask Facebook. */
export const formsAfterEvents = (parts: LeadParts): Chore => ({
  name: 'lead-forms',
  everyMs: parts.practice ? everyMs.practice : everyMs.real,
  wokenBy: ['events'],
  run: () => archiveAfterEvents(parts),
});

async function archiveAfterEvents({ database, clock, events, outbox }: LeadParts): Promise<void> {
  for (const form of await formsWanted(database.read)) {
    const event = form.event_id === null ? undefined : await events.byId(database.read, form.event_id);
    if (event === undefined || ['open', 'early'].includes(eventState(event, clock.now()))) continue;
    await database.change(async (change) => {
      const now = await formById(change.db, form.id);
      if (now?.wanted === 'active') await wantForm(change, outbox, now, 'archived');
    });
  }
}
