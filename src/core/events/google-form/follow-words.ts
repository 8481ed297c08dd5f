/**
 * A form goes on saying what its event says: another name, day or place is written above its questions. What a person
 * wrote there in the meantime is left as it is, and the event's page says so (docs/decisions/0470).
 */
import { randomUUID } from 'node:crypto';

import { locales } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { FormOrder, FormWords } from '../../channels/index.ts';
import { eventState } from '../event-state.ts';
import type { EventRow } from '../seats.ts';
import { formById, type FormRow, updateForm } from './forms.sql.ts';
import type { FormParts } from './parts.ts';
import { rewordAct } from './performers.ts';
import { wordsFor } from './plan.ts';

/** Whoever corrected it by hand at Google is believed at the latest after so long. */
const looksAgainAfterMs = 60 * 60_000;

export interface WordsNow {
  readonly shop: Settings;
  readonly keptDays: number;
}

export async function followWords(
  { database, clock, outbox }: FormParts,
  { shop, keptDays }: WordsNow,
  form: FormRow,
  event: EventRow,
): Promise<void> {
  if (['over', 'cancelled'].includes(eventState(event, clock.now()))) return;
  const language = locales.find((each) => each === form.language) ?? 'it';
  const next = wordsFor(event, shop, language, { keptDays });
  const due = (row: FormRow): boolean =>
    !isSame(saidBy(row), next) || (row.words !== null && clock.now() - (row.words_asked_at ?? 0) >= looksAgainAfterMs);
  if (!due(form)) return;
  await database.change(async (change) => {
    const row = await formById(change.db, form.id);
    if (row === undefined || row.link === '' || !due(row)) return;
    await updateForm(change.db, row.id, { words: JSON.stringify(next), words_asked_at: change.at });
    await outbox.order(change, { intent: `${row.intent}:${randomUUID()}`, kind: rewordAct, subjectId: row.id });
    change.announce('events');
  });
}

/** What it was last told to say. */
const saidBy = ({ words, plan }: FormRow): FormOrder | FormWords => JSON.parse(words ?? plan) as FormOrder | FormWords;

const isSame = (one: Omit<FormWords, 'facts'>, other: Omit<FormWords, 'facts'>): boolean =>
  one.title === other.title && one.description === other.description;
