/**
 * Forms on Facebook: an event gets one, people send it from an advert or the page, and whoever sent it stands in the
 * customer book with a seat or a place on the waiting list, once, by whichever way the answer came.
 */
import type { leadsContract, LeadForm } from '../../../api/leads.ts';
import { locales } from '../../../api/money.ts';
import { OutsideError } from '../../../api/outside.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Verbs } from '../../door.ts';
import { eventState } from '../../events/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { metaState } from '../meta.ts';
import { formsAfterEvents } from './archive-after-events.ts';
import { createAct, createForm, foundForm, refuseLacks, retryForm, switchAct, wantForm } from './create-form.ts';
import { createPerformer, switchPerformer } from './form-performer.ts';
import { outlookFor } from './form-plan.ts';
import { formView } from './form-view.ts';
import { formById, formCounts, type FormRow, formsOf } from './forms.sql.ts';
import { importLeads } from './import-leads.ts';
import { leadView, pulseView } from './lead-view.ts';
import { countLeads, leadsPage, type LeadsWish, pullState, waitsSince } from './leads.sql.ts';
import type { LeadParts } from './parts.ts';
import { leadPuller } from './pull-leads.ts';
import { testForm } from './test-form.ts';

export type Leads = ReturnType<typeof openLeads>;

const answeredSinceMs = 90 * 24 * 60 * 60_000;

export function openLeads(parts: LeadParts) {
  const { database, clock, settings, channels, outbox, events } = parts;
  outbox.onAct(createAct, createPerformer(parts));
  outbox.onAct(switchAct, switchPerformer(parts));
  const puller = leadPuller(parts);

  async function views(rows: readonly FormRow[]): Promise<LeadForm[]> {
    const counts = await formCounts(
      database.read,
      rows.map(({ id }) => id),
    );
    return rows.map((row) =>
      formView(
        row,
        counts.find(({ formId }) => formId === row.id),
      ),
    );
  }
  async function view(id: number): Promise<LeadForm> {
    const row = await formById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'lead-form', id });
    return (await views([row]))[0] as LeadForm;
  }
  async function eventOf(id: number) {
    const event = await events.byId(database.read, id);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
    return event;
  }
  async function outlook(eventId: number, language: string | undefined) {
    const event = await eventOf(eventId);
    const inWords = locales.find((each) => each === (language ?? event.language)) ?? 'it';
    return outlookFor(await settings.current(), {
      language: inWords,
      consentText: await events.consentOf(eventId, inWords),
      connected: (await metaState(channels, database.read)) !== 'off',
      open: eventState(event, clock.now()) === 'open',
    });
  }
  async function waitingAndAll() {
    const all: LeadsWish = { eventId: undefined, formId: undefined, waiting: false, tests: false };
    return {
      waiting: await countLeads(database.read, { ...all, waiting: true }),
      total: await countLeads(database.read, all),
    };
  }

  const verbs: Verbs<typeof leadsContract> = {
    forms: {
      list: async ({ eventId }) => views(await formsOf(database.read, eventId)),
      get: ({ id }) => view(id),
      outlook: ({ eventId, language }) => outlook(eventId, language),
      async create(draft) {
        const event = await eventOf(draft.eventId);
        const wish = {
          draft,
          outlook: await outlook(draft.eventId, draft.language),
          title: event.title,
          publicAddress: await events.publicAddress(event),
        };
        const { id } = await database.change((change) => createForm(change, outbox, wish));
        return view(id);
      },
      async retry({ id }) {
        const { eventId, language } = await view(id);
        if (eventId === null) throw new Refusal('not-found', { what: 'lead-form', id });
        const now = await outlook(eventId, language);
        refuseLacks(now.lacks);
        await database.change((change) => retryForm(change, outbox, id, { privacyUrl: now.privacyUrl }));
        return view(id);
      },
      async archive({ id }) {
        await database.change(async (change) => wantForm(change, outbox, await foundForm(change, id), 'archived'));
        return view(id);
      },
      test: ({ id }) => testForm(parts, id).catch(refuseFailure),
    },
    async list({ after, limit, eventId, formId, waiting, tests }) {
      const wish = { eventId, formId, waiting, tests };
      const rows = await leadsPage(database.read, wish, cursorOf(after ?? null), limit);
      const last = rows.at(-1);
      return {
        items: rows.map(leadView),
        next: last !== undefined && rows.length === limit ? `${last.at}.${last.id}` : null,
        total: await countLeads(database.read, wish),
      };
    },
    async pulse() {
      const waits = await waitsSince(database.read, clock.now() - answeredSinceMs);
      return pulseView(await pullState(database.read), await waitingAndAll(), waits);
    },
    async pull() {
      if ((await metaState(channels, database.read)) === 'off')
        throw new Refusal('channel-not-connected', { vendor: 'meta' });
      return puller.pull().catch(refuseFailure);
    },
    import: (wish, { actor }) => importLeads(parts, wish, actor.name),
  };

  return { verbs, chores: [formsAfterEvents(parts), puller.chore] as readonly Chore[] };
}

/** Whoever clicked is told at once why it did not work; nothing is lost, the clock goes on by itself. */
function refuseFailure(error: unknown): never {
  if (!(error instanceof OutsideError)) throw error;
  const { failure } = error;
  const details = failure.kind === 'needs-you' ? failure.details : {};
  throw new Refusal('leads-not-pulled', {
    why: failure.code,
    kind: failure.kind,
    at: failure.kind === 'later' ? failure.at : null,
    ...details,
  });
}

function cursorOf(after: string | null): { at: number; id: string } | null {
  if (after === null) return null;
  const match = /^(\d+)\.(.+)$/u.exec(after);
  if (match?.[1] === undefined || match[2] === undefined) throw new Refusal('invalid-input', { field: 'after' });
  return { at: Number(match[1]), id: match[2] };
}
