/**
 * A Google Form for an event, for a shop without any hosting: made, shown, read, and closed when nobody can come in any
 * more. Who sends it is registered by the rules of the public page.
 */
import { randomUUID } from 'node:crypto';

import type { AskedQuestion } from '../../../api/event-questions.ts';
import type { GoogleForm, googleFormLacks, googleFormsContract, leftOutReasons } from '../../../api/google-forms.ts';
import { type Locale, locales } from '../../../api/money.ts';
import { OutsideError } from '../../../api/outside.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { type Change, noReason, reasonOf } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { FormWords } from '../../channels/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { eventState } from '../event-state.ts';
import { askedQuestion } from '../questions.ts';
import { questionsOf } from '../questions.sql.ts';
import {
  formById,
  formOfEvent,
  type FormRow,
  formsThere,
  insertForm,
  leftOutOf,
  outcomesOf,
  settleAnswers,
  updateForm,
} from './forms.sql.ts';
import { followWords } from './follow-words.ts';
import { type FormParts, googleStands } from './parts.ts';
import {
  beginAct,
  beginPerformer,
  fillAct,
  fillPerformer,
  rewordAct,
  rewordPerformer,
  switchAct,
  switchPerformer,
} from './performers.ts';
import { onOneLine, orderFor } from './plan.ts';
import { answerPuller } from './take-answers.ts';

const followsEveryMs = { real: 60_000, practice: 3_000 };
const dayMs = 86_400_000;
const shownLeftOut = 100;

export function openGoogleForms(parts: FormParts) {
  const { database, clock, settings, outbox, events, practice } = parts;
  outbox.onAct(beginAct, beginPerformer(parts));
  outbox.onAct(fillAct, fillPerformer(parts));
  outbox.onAct(switchAct, switchPerformer(parts));
  outbox.onAct(rewordAct, rewordPerformer(parts));
  const puller = answerPuller(parts);

  async function eventOf(id: number) {
    const event = await events.byId(database.read, id);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
    return event;
  }
  async function lacksOf(event: Awaited<ReturnType<typeof eventOf>>): Promise<(typeof googleFormLacks)[number][]> {
    return [
      ...((await googleStands(parts)) === 'off' ? ['not-connected' as const] : []),
      ...(eventState(event, clock.now()) === 'open' ? [] : ['event-not-open' as const]),
    ];
  }
  const consentOf = async (event: Awaited<ReturnType<typeof eventOf>>): Promise<string> =>
    onOneLine(await events.consentOf(event.id, localeOf(event.language)));
  async function view(eventId: number): Promise<GoogleForm> {
    const row = await formOfEvent(database.read, eventId);
    if (row === undefined) throw new Refusal('not-found', { what: 'google-form', id: eventId });
    const [outcomes, left] = [
      await outcomesOf(database.read, row.id),
      await leftOutOf(database.read, row.id, shownLeftOut),
    ];
    return formView(row, outcomes, left);
  }

  interface Ready {
    readonly event: Awaited<ReturnType<typeof eventOf>>;
    readonly lack: (typeof googleFormLacks)[number] | undefined;
    readonly shop: Settings;
    readonly questions: readonly AskedQuestion[];
    /** How long a guest's data is kept. */
    readonly keptDays: number;
    readonly consentText: string;
  }

  async function create(change: Change, { event, lack, shop, questions, keptDays, consentText }: Ready): Promise<void> {
    const known = await formOfEvent(change.db, event.id);
    if (known !== undefined) return again(change, known);
    if (lack === 'not-connected') throw new Refusal('channel-not-connected', { vendor: 'google' });
    if (lack !== undefined) throw new Refusal('event-closed', { title: event.title });
    const language = localeOf(event.language);
    const row = await insertForm(change.db, {
      ...{ intent: newIntent(), event_id: event.id, form_id: null, title: event.title, language },
      plan: JSON.stringify(orderFor(event, shop, language, { questions, keptDays, consentText })),
      consent_text: consentText,
      ...{ state: 'creating', wanted: 'open', ...noReason },
      ...{ read_at: null, newest_at: null, created_at: change.at },
    });
    await outbox.order(change, { intent: row.intent, kind: beginAct, subjectId: row.id });
    change.announce('events');
  }

  /** One that failed goes on where it stopped; one that was deleted in the Drive is made anew. */
  async function again(change: Change, row: FormRow): Promise<void> {
    const gone = row.reason_code === 'form-gone';
    if (row.state !== 'failed' && !gone) return;
    const intent = gone ? newIntent() : row.intent;
    await updateForm(change.db, row.id, {
      ...{ state: 'creating', wanted: 'open', ...noReason, rests_until: 0, intent },
      ...(gone ? { form_id: null, link: '', numbers: '{}', newest_at: null, words: null, words_edited: 0 } : {}),
    });
    const begun = !gone && row.form_id !== null;
    const wish = begun
      ? { intent: `${intent}:fill`, kind: fillAct, subjectId: row.id }
      : { intent, kind: beginAct, subjectId: row.id };
    await outbox.orderAgain(change, wish);
    change.announce('events');
  }

  async function want(change: Change, row: FormRow, wanted: 'open' | 'closed' | 'full'): Promise<void> {
    if (row.wanted === wanted) return;
    await updateForm(change.db, row.id, { wanted });
    change.announce('events');
    // Not there yet: its making looks at what is wanted.
    if (row.link === '') return;
    await outbox.order(change, { intent: `${row.intent}:${randomUUID()}`, kind: switchAct, subjectId: row.id });
  }

  /** It says what its event says. Full, over, closed or called off it takes no more answers; a free seat opens it again. */
  async function follow(): Promise<void> {
    const there = await formsThere(database.read, clock.now() - 30 * dayMs);
    if (there.length === 0) return;
    const now = { shop: await settings.current(), keptDays: await parts.customers.guestDays() };
    for (const each of there) {
      const event = await events.byId(database.read, each.event_id);
      if (event === undefined) continue;
      await followWords(parts, now, each, event);
      if (each.wanted === 'closed') continue;
      const takes = eventState(event, clock.now()) === 'open' && (await events.seatsFree(database.read, event)) > 0;
      const wanted = takes ? 'open' : 'full';
      if (each.wanted === wanted) continue;
      await database.change(async (change) => {
        const row = await formById(change.db, each.id);
        if (row !== undefined && row.wanted !== 'closed') await want(change, row, wanted);
      });
    }
  }

  const verbs: Verbs<typeof googleFormsContract> = {
    async googleForm({ id }) {
      const event = await eventOf(id);
      const row = await formOfEvent(database.read, id);
      const consentText = await consentOf(event);
      return { form: row === undefined ? null : await view(id), lacks: await lacksOf(event), consentText };
    },
    async createGoogleForm({ id }) {
      const event = await eventOf(id);
      const [lack] = await lacksOf(event);
      const questions = (await questionsOf(database.read, [id])).map(askedQuestion);
      const keptDays = await parts.customers.guestDays();
      const consentText = await consentOf(event);
      const ready = { event, lack, questions, keptDays, consentText, shop: await settings.current() };
      await database.change((change) => create(change, ready));
      return view(id);
    },
    async closeGoogleForm({ id, closed }) {
      await view(id);
      await database.change(async (change) => {
        const row = await formOfEvent(change.db, id);
        if (row !== undefined) await want(change, row, closed ? 'closed' : 'open');
      });
      return view(id);
    },
    async settleFormAnswers({ id, answers, settled }) {
      await view(id);
      await database.change(async (change) => {
        const row = await formOfEvent(change.db, id);
        if (row === undefined) return;
        if ((await settleAnswers(change.db, row.id, answers, settled ? change.at : null)) > 0)
          change.announce('events');
      });
      return view(id);
    },
    async pullGoogleForms() {
      if ((await googleStands(parts)) === 'off') throw new Refusal('channel-not-connected', { vendor: 'google' });
      return puller.pull().catch(refuseFailure);
    },
  };
  const followChore: Chore = {
    name: 'google-forms',
    everyMs: practice ? followsEveryMs.practice : followsEveryMs.real,
    wokenBy: ['events'],
    run: follow,
  };
  return { verbs, chores: [followChore, puller.chore] as readonly Chore[] };
}

/** Whoever clicked is told at once; nothing is lost, the clock goes on by itself. */
function refuseFailure(error: unknown): never {
  if (!(error instanceof OutsideError)) throw error;
  const { failure } = error;
  throw new Refusal('google-form-not-read', {
    ...{ why: failure.code, kind: failure.kind, at: failure.kind === 'later' ? failure.at : null },
  });
}

const newIntent = (): string => `g${randomUUID().replaceAll('-', '')}`;

const localeOf = (written: string): Locale => locales.find((each) => each === written) ?? 'it';

/** As a person pastes it there. */
const wordsAsText = (words: string): string => (JSON.parse(words) as FormWords).description;

function formView(
  row: FormRow,
  outcomes: ReadonlyMap<string, number>,
  leftOut: Awaited<ReturnType<typeof leftOutOf>>,
): GoogleForm {
  const editLink = row.form_id === null ? '' : `https://docs.google.com/forms/d/${row.form_id}/edit`;
  const count = (outcome: string) => outcomes.get(outcome) ?? 0;
  return {
    id: row.id,
    eventId: row.event_id,
    title: row.title,
    language: localeOf(row.language),
    state: row.state as GoogleForm['state'],
    closedByHand: row.wanted === 'closed',
    consentText: row.consent_text,
    link: row.link,
    editLink,
    registered: count('registered'),
    waitingList: count('waiting-list'),
    already: count('already'),
    tooLate: count('too-late'),
    unusable: count('unusable'),
    leftOut: leftOut.map(({ id, outcome, at, settled_at: settledAt }) => ({
      ...{
        id,
        why: outcome as (typeof leftOutReasons)[number],
        at: toInstant(at),
        settledAt: toInstantOrNull(settledAt),
      },
      link: editLink === '' ? '' : `${editLink}#response=${encodeURIComponent(id)}`,
    })),
    blanks: row.blanks,
    follows: row.words === null ? 'said' : row.words_edited === 1 ? 'edited' : 'on-its-way',
    newWords: row.words === null ? '' : wordsAsText(row.words),
    reason: reasonOf(row),
    readAt: toInstantOrNull(row.read_at),
  };
}
