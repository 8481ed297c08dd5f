/**
 * Who sent a form, asked for at the start and every quarter of an hour. The list of forms says with one call which of
 * them have news, because Facebook allows as many calls for leads as there are leads: a form that nobody sent is not
 * asked at all.
 */
import { OutsideError } from '../../../api/outside.ts';
import { fromInstant, toInstant } from '../../../api/time.ts';
import type { LeadFormThere, LeadsPort, LeadThere } from '../../channels/index.ts';
import { keptReason, noReason } from '../../database/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { localeOf } from './form-view.ts';
import { formByChannelId, formOnItsWay, type FormRow, insertForm, updateForm } from './forms.sql.ts';
import { pullState, savePull } from './leads.sql.ts';
import { askLeads, type LeadParts, metaReady } from './parts.ts';
import { isPersonal } from './read-answers.ts';
import { type ArrivedLead, takeLead } from './take-lead.ts';

const everyMs = { real: 15 * 60_000, practice: 3_000 };
/** Leads are asked for from a little before the newest one: clocks differ, and one may arrive while pages are turned. */
const overlapMs = 15 * 60_000;
/** A count can be late: so often a form with leads is asked although it shows no news. */
const trustCountMs = 6 * 60 * 60_000;
const restAfterFailureMs = { real: 5 * 60_000, practice: 2_000 };
/** Leads of one change. */
const slice = 50;

type LeadsPage = Awaited<ReturnType<LeadsPort['page']>>;

export interface Pulled {
  forms: number;
  added: number;
  registered: number;
  waitingList: number;
  known: number;
}

export function leadPuller(parts: LeadParts) {
  const { database, clock, log, practice, settings } = parts;

  /** Every form that has news, to its end. @throws OutsideError */
  async function pull(): Promise<Pulled> {
    const pulled: Pulled = { forms: 0, added: 0, registered: 0, waitingList: 0, known: 0 };
    const there = await askLeads(parts, (port) => port.forms());
    for (const form of there) {
      const row = await noted(form);
      if (row === null || !hasNews(row, form)) continue;
      pulled.forms += 1;
      await pullForm(row, form, pulled);
    }
    await database.change(async (change) => {
      await savePull(change.db, { pulled_at: change.at, rests_until: 0, ...noReason });
      if (pulled.added > 0) change.announce('campaigns');
    });
    return pulled;
  }

  function hasNews(row: FormRow, { sent }: LeadFormThere): boolean {
    if (sent === 0) return false;
    if (sent === null || row.sent !== sent || row.read_at === null) return true;
    return clock.now() - row.read_at >= trustCountMs;
  }

  /** The form's row; one that was made at Facebook itself gets one now. Null: ours, and its answer is still awaited. */
  async function noted(there: LeadFormThere): Promise<FormRow | null> {
    const known = await formByChannelId(database.read, there.id);
    if (known !== undefined && known.state === there.state) return known;
    return database.change(async (change) => {
      const row = await formByChannelId(change.db, there.id);
      if (row === undefined) {
        if ((await formOnItsWay(change.db, there.name)) !== undefined) return null;
        return insertForm(change.db, foreign(there, change.at));
      }
      if (row.state !== there.state) {
        const archivedAt = there.state === 'archived' ? (row.archived_at ?? change.at) : null;
        await updateForm(change.db, row.id, { state: there.state, archived_at: archivedAt });
        change.announce('campaigns');
      }
      return { ...row, state: there.state };
    });
  }

  /** Oldest first into the book, so that seats go to those who asked first. What came before a failure is kept. */
  async function pullForm(row: FormRow, there: LeadFormThere, pulled: Pulled): Promise<void> {
    const since = row.newest_at === null ? null : toInstant(row.newest_at - overlapMs);
    const found = new Map<string, LeadThere>();
    let failure: unknown = null;
    try {
      let after: string | null = null;
      do {
        const cursor: string | null = after;
        const page: LeadsPage = await askLeads(parts, (port) => port.page(there.id, since, cursor));
        for (const lead of page.leads) found.set(lead.id, lead);
        after = page.next;
      } while (after !== null);
    } catch (error) {
      failure = error;
    }
    await take(row, there, [...found.values()], pulled);
    if (failure !== null) throw failure;
    const newest = Math.max(row.newest_at ?? 0, ...[...found.values()].map(({ at }) => fromInstant(at)));
    await database.change(async (change) => {
      await updateForm(change.db, row.id, {
        sent: there.sent,
        read_at: change.at,
        ...(newest === 0 ? {} : { newest_at: newest }),
      });
    });
  }

  async function take(row: FormRow, there: LeadFormThere, leads: readonly LeadThere[], pulled: Pulled): Promise<void> {
    const shop = await settings.current();
    // Facebook lists the newest first, and tells whole seconds: of two in one second the one further down asked first.
    const oldestFirst = leads.toReversed().toSorted((a, b) => fromInstant(a.at) - fromInstant(b.at));
    for (let start = 0; start < oldestFirst.length; start += slice) {
      await database.change(async (change) => {
        for (const lead of oldestFirst.slice(start, start + slice)) {
          const around = { form: row, eventId: row.event_id, shop, actor: 'Facebook' };
          count(pulled, await takeLead(change, parts, arrived(lead, row, there.name), around));
        }
      });
    }
  }

  /** Ends the round quietly and says on the screen why; the time that Facebook named is kept. */
  async function putOff(error: unknown): Promise<void> {
    if (!(error instanceof OutsideError)) throw error;
    const { failure } = error;
    const named = failure.kind === 'later' && failure.at !== null ? fromInstant(failure.at) : 0;
    const rest = practice ? restAfterFailureMs.practice : restAfterFailureMs.real;
    log.info({ failure: failure.kind, code: failure.code }, 'leads could not be pulled');
    await database.change(async (change) => {
      const before = await pullState(change.db);
      await savePull(change.db, {
        pulled_at: before?.pulled_at ?? null,
        rests_until: Math.max(named, change.at + rest),
        ...keptReason({ code: failure.code, details: failure.kind === 'needs-you' ? failure.details : {} }),
      });
      if (before?.reason_code !== failure.code) change.announce('campaigns');
    });
  }

  const chore: Chore = {
    name: 'leads',
    everyMs: practice ? everyMs.practice : everyMs.real,
    wokenBy: ['channels'],
    async run() {
      if (!(await metaReady(parts))) return;
      if (clock.now() < ((await pullState(database.read))?.rests_until ?? 0)) return;
      await pull().catch(putOff);
    },
  };

  return { pull, chore };
}

function foreign(there: LeadFormThere, at: number) {
  const questions = there.questions.filter(({ kind, key }) => kind === 'CUSTOM' || !isPersonal(key));
  return {
    intent: `form-${there.id}`,
    event_id: null,
    form_id: there.id,
    name: there.name,
    language: localeOf(there.language),
    plan: JSON.stringify({ asksPhone: true, question: '', consentText: '', thanks: '', privacyUrl: '', link: '' }),
    questions: JSON.stringify(Object.fromEntries(questions.map(({ key, label }) => [key, label]))),
    consent_key: '',
    state: there.state,
    wanted: '',
    link: '',
    ...noReason,
    sent: null,
    read_at: null,
    newest_at: null,
    created_at: at,
    archived_at: there.state === 'archived' ? at : null,
  };
}

export function arrived(lead: LeadThere, row: FormRow, formName: string, test = false): ArrivedLead {
  const box = row.consent_key === '' ? undefined : lead.boxes.find(({ key }) => key === row.consent_key);
  return {
    id: lead.id,
    at: fromInstant(lead.at),
    answers: lead.answers,
    // A box that was shown and not ticked may be left out of the answer.
    consent: row.consent_key === '' ? null : (box?.ticked ?? false),
    campaign: lead.campaign,
    ad: lead.ad,
    campaignName: lead.campaignName,
    source: lead.place,
    formName: row.event_id === null ? formName : row.name,
    test,
  };
}

function count(pulled: Pulled, outcome: Awaited<ReturnType<typeof takeLead>>): void {
  if (outcome === 'repeated' || outcome === 'test') return;
  pulled.added += 1;
  if (outcome === 'registered') pulled.registered += 1;
  else if (outcome === 'waiting-list') pulled.waitingList += 1;
  else if (outcome !== 'no-contact') pulled.known += 1;
}
