/** Leads from the file of Facebook's lead centre: for a shop whose account may not be asked for them yet. */
import type { LeadsImported } from '../../../api/leads.ts';
import { Refusal } from '../../../api/refusals.ts';
import { formByChannelId } from './forms.sql.ts';
import { knownLeads } from './leads.sql.ts';
import type { FileLead } from './meta-file.ts';
import type { LeadParts } from './parts.ts';
import { readAnswers } from './read-answers.ts';
import { type Outcome, takeLead } from './take-lead.ts';

const largestFile = 8 * 1024 * 1024;
/** Leads of one change: others are served in between. */
const slice = 100;
const mostShown = 200;

export interface FileWish {
  readonly name: string;
  readonly base64: string;
  readonly eventId?: number | undefined;
  readonly dryRun: boolean;
}

/** Refuses `leads-file-unknown` for a file of something else, `not-found` for an event that is not there. */
export async function importLeads(parts: LeadParts, wish: FileWish, actor: string): Promise<LeadsImported> {
  const bytes = Buffer.from(wish.base64, 'base64');
  if (bytes.length === 0) throw new Refusal('file-empty', { name: wish.name });
  if (bytes.length > largestFile)
    throw new Refusal('file-too-large', { name: wish.name, bytes: bytes.length, limit: largestFile });
  const { eventId } = wish;
  if (eventId !== undefined && (await parts.events.byId(parts.database.read, eventId)) === undefined)
    throw new Refusal('not-found', { what: 'event', id: eventId });
  // What reads files is loaded with the first one.
  const { readLeadFile } = await import('./meta-file.ts');
  const file = readLeadFile(bytes);
  if (file === null) throw new Refusal('leads-file-unknown', { name: wish.name });
  const refused = file.refused.slice(0, mostShown).map((row) => ({ ...row }));
  const answer = {
    dryRun: wish.dryRun,
    rows: file.leads.length + file.refused.length,
    forms: new Set(file.leads.map(({ formId }) => formId)).size,
    refused,
  };
  const counts = wish.dryRun ? await lookedAt(parts, file.leads) : await taken(parts, file.leads, eventId, actor);
  return { ...answer, ...counts };
}

type Counts = Pick<LeadsImported, 'added' | 'registered' | 'waitingList' | 'known' | 'repeated' | 'tests'>;

/** What would come in; seats are given out only when it does. */
async function lookedAt({ database, settings }: LeadParts, leads: readonly FileLead[]): Promise<Counts> {
  const { country } = await settings.current();
  const repeated = new Set<string>();
  const seen = new Set<string>();
  let tests = 0;
  for (let start = 0; start < leads.length; start += 500) {
    const part = leads.slice(start, start + 500);
    const known = await knownLeads(
      database.read,
      part.map(({ id }) => id),
    );
    for (const { id, answers } of part) {
      if (known.has(id) || seen.has(id)) repeated.add(id);
      else if (readAnswers(answers, {}, country).invented) tests += 1;
      seen.add(id);
    }
  }
  const added = seen.size - [...repeated].filter((id) => seen.has(id)).length - tests;
  return { added: Math.max(0, added), registered: 0, waitingList: 0, known: 0, repeated: repeated.size, tests };
}

async function taken(
  parts: LeadParts,
  leads: readonly FileLead[],
  eventId: number | undefined,
  actor: string,
): Promise<Counts> {
  const shop = await parts.settings.current();
  const counts = { added: 0, registered: 0, waitingList: 0, known: 0, repeated: 0, tests: 0 };
  const oldestFirst = leads.toSorted((a, b) => a.at - b.at);
  for (let start = 0; start < oldestFirst.length; start += slice) {
    await parts.database.change(async (change) => {
      for (const lead of oldestFirst.slice(start, start + slice)) {
        const form = (lead.formId === '' ? undefined : await formByChannelId(change.db, lead.formId)) ?? null;
        const around = { form, eventId: eventId ?? form?.event_id ?? null, shop, actor };
        const arrived = {
          ...lead,
          // The file leaves out the boxes: what was allowed is not known, and so not taken for granted.
          consent: null,
          source: 'file' as const,
          formName: lead.formName || form?.name || '',
          test: false,
        };
        note(counts, await takeLead(change, parts, arrived, around));
      }
    });
  }
  return counts;
}

function note(counts: { -readonly [K in keyof Counts]: Counts[K] }, outcome: Outcome): void {
  if (outcome === 'repeated') counts.repeated += 1;
  else if (outcome === 'test') counts.tests += 1;
  else {
    counts.added += 1;
    if (outcome === 'registered') counts.registered += 1;
    else if (outcome === 'waiting-list') counts.waitingList += 1;
    else if (outcome !== 'no-contact') counts.known += 1;
  }
}
