/**
 * Who sent a form, asked for every two minutes while the event is ahead (Google tells nobody by itself without a Pub/Sub
 * of the shop's own). Each answer comes in once, by its number.
 */
import type { Selectable } from 'kysely';

import { OutsideError } from '../../../api/outside.ts';
import type { Locale } from '../../../api/money.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import { fromInstant, toInstant } from '../../../api/time.ts';
import type { FormAnswer, FormOrder, FormsPort } from '../../channels/index.ts';
import { type Change, type EventTable, keptReason, noReason } from '../../database/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { addAnswer, answerKnown, type FormRow, formsThere, updateForm } from './forms.sql.ts';
import { askForms, type FormParts, googleStands } from './parts.ts';
import { ownAnswers, readAnswer } from './plan.ts';

const everyMs = { real: 2 * 60_000, practice: 3_000 };
/** Answers are asked for from a little before the newest one: clocks differ, and one may arrive while pages are turned. */
const overlapMs = 15 * 60_000;
const dayMs = 86_400_000;
const restAfterFailureMs = { real: 5 * 60_000, practice: 2_000 };
/** Answers of one change. */
const slice = 50;

type AnswersPage = Awaited<ReturnType<FormsPort['answers']>>;

export interface Pulled {
  forms: number;
  added: number;
  registered: number;
  waitingList: number;
}

export type AnswerOutcome = 'registered' | 'waiting-list' | 'already' | 'too-late' | 'unusable';

export function answerPuller(parts: FormParts) {
  const { database, clock, log, practice, settings } = parts;

  /** Every form, to its end. @throws OutsideError of the first that failed, once all were asked */
  async function pull(): Promise<Pulled> {
    const pulled: Pulled = { forms: 0, added: 0, registered: 0, waitingList: 0 };
    let failure: OutsideError | null = null;
    for (const row of await formsThere(database.read, clock.now() - dayMs)) {
      try {
        await pullForm(row, pulled);
        pulled.forms += 1;
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        failure ??= error;
        await putOff(row, error);
      }
    }
    if (failure !== null) throw failure;
    return pulled;
  }

  async function pullForm(row: FormRow, pulled: Pulled): Promise<void> {
    const { form_id: formId } = row;
    if (formId === null) return;
    const since = row.newest_at === null ? null : toInstant(row.newest_at - overlapMs);
    const found = new Map<string, FormAnswer>();
    let after: string | null = null;
    do {
      const cursor: string | null = after;
      const page: AnswersPage = await askForms(parts, (port) => port.answers(formId, since, cursor));
      for (const answer of page.answers) found.set(answer.id, answer);
      after = page.next;
    } while (after !== null);
    // Oldest first, so that seats go to those who asked first.
    const answers = [...found.values()].toSorted((a, b) => fromInstant(a.at) - fromInstant(b.at));
    const shop = await settings.current();
    for (let start = 0; start < answers.length; start += slice)
      await database.change(async (change) => {
        for (const answer of answers.slice(start, start + slice)) note(pulled, await take(change, row, answer, shop));
      });
    const newest = answers.at(-1);
    await database.change(async (change) => {
      await updateForm(change.db, row.id, {
        read_at: change.at,
        rests_until: 0,
        ...(newest === undefined ? {} : { newest_at: fromInstant(newest.at) }),
        ...(row.state === 'failed' ? {} : noReason),
      });
      if (pulled.added > 0 || row.reason_code !== null) change.announce('events');
    });
  }

  async function take(change: Change, row: FormRow, answer: FormAnswer, shop: Settings): Promise<AnswerOutcome | null> {
    if (await answerKnown(change.db, answer.id)) return null;
    const outcome = await registered(change, row, answer, shop);
    const at = fromInstant(answer.at);
    await addAnswer(change.db, {
      ...{ id: answer.id, google_form_id: row.id, outcome, at, received_at: change.at },
    });
    return outcome;
  }

  async function registered(change: Change, row: FormRow, answer: FormAnswer, shop: Settings): Promise<AnswerOutcome> {
    const numbers = JSON.parse(row.numbers) as Record<string, string>;
    const said = readAnswer(answer, numbers, shop.country);
    if (said.name === '' || (said.phone === null && said.mail === null)) return 'unusable';
    const person = await parts.customers.known(change.db, said.phone, said.mail);
    const seat = person && (await parts.events.registrationOf(change.db, row.event_id, person.id));
    // Sent twice, or registered on the page as well: one person has one registration.
    if (seat !== undefined) {
      await identify(change, seat.person_id, answer.id);
      return 'already';
    }
    const event = (await parts.events.byId(change.db, row.event_id)) as Selectable<EventTable>;
    try {
      const { registration } = await parts.events.register(
        change,
        shop,
        row.event_id,
        {
          formKey: `google-${answer.id}`.slice(0, 80),
          name: said.name,
          phone: said.phone ?? '',
          mail: said.mail ?? '',
          seats: Math.min(said.seats, event.seats_per_registration),
          marketing: said.consent,
          source: 'google-form',
          language: row.language as Locale,
        },
        {
          actor: 'Google Forms',
          visitor: true,
          lead: { campaignId: null, consent: { text: row.consent_text }, at: fromInstant(answer.at) },
        },
      );
      const own = ownAnswers(answer, numbers, JSON.parse(row.plan) as FormOrder);
      await parts.events.saveWrittenAnswers(change, registration, own);
      await identify(change, registration.person_id, answer.id);
      return registration.state === 'confirmed' ? 'registered' : 'waiting-list';
    } catch (error) {
      if (
        error instanceof Refusal &&
        ['event-over', 'event-closed', 'event-cancelled', 'event-not-open-yet'].includes(error.code)
      )
        return 'too-late';
      throw error;
    }
  }

  /** Of somebody whose data is gone nothing is known. */
  async function identify(change: Change, personId: number | null, value: string): Promise<void> {
    if (personId === null) return;
    await parts.customers.identify(change, { personId, kind: 'google-form', value, source: 'google-form' });
  }

  async function putOff(row: FormRow, { failure }: OutsideError): Promise<void> {
    const named = failure.kind === 'later' && failure.at !== null ? fromInstant(failure.at) : 0;
    const rest = practice ? restAfterFailureMs.practice : restAfterFailureMs.real;
    log.info({ failure: failure.kind, code: failure.code }, 'answers of a form could not be read');
    await database.change(async (change) => {
      await updateForm(change.db, row.id, {
        rests_until: Math.max(named, change.at + rest),
        ...keptReason({ code: failure.code, details: failure.kind === 'needs-you' ? failure.details : {} }),
      });
      if (row.reason_code !== failure.code) change.announce('events');
    });
  }

  const chore: Chore = {
    name: 'google-form-answers',
    everyMs: practice ? everyMs.practice : everyMs.real,
    wokenBy: ['channels'],
    async run() {
      if (!['ready', 'problem'].includes(await googleStands(parts))) return;
      const rows = await formsThere(database.read, clock.now() - dayMs);
      if (rows.length === 0 || rows.some(({ rests_until }) => clock.now() < rests_until)) return;
      await pull().catch((error: unknown) => {
        if (!(error instanceof OutsideError)) throw error;
      });
    },
  };
  return { pull, chore };
}

function note(pulled: Pulled, outcome: AnswerOutcome | null): void {
  if (outcome === null) return;
  pulled.added += 1;
  if (outcome === 'registered') pulled.registered += 1;
  if (outcome === 'waiting-list') pulled.waitingList += 1;
}
