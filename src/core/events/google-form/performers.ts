/**
 * How a form is made at Google. Google has no search for forms that would not ask for the whole Drive, and so nobody can
 * be asked for a form whose number got lost. What must happen once is therefore what people can see: the form is begun
 * empty and shows to nobody; only the one whose number stands in the book gets its questions and is shown
 * (docs/decisions/0383).
 */
import type { FormFilled, FormOrder, FormWords } from '../../channels/index.ts';
import { type Change, keptReason, noReason } from '../../database/index.ts';
import type { Act, Performer, Reason } from '../../outbox/index.ts';
import { formById, type FormRow, updateForm } from './forms.sql.ts';
import { askForms, type FormParts, googleStands } from './parts.ts';

export const beginAct = 'google-form-begin';
export const fillAct = 'google-form-fill';
export const switchAct = 'google-form-switch';
export const rewordAct = 'google-form-reword';

/** Nothing that a late answer could still apply is asked for sooner. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

export async function formOf(db: Parameters<typeof formById>[0], act: Pick<Act, 'subjectId'>): Promise<FormRow> {
  const row = await formById(db, act.subjectId);
  if (row === undefined) throw new Error(`google form ${act.subjectId} is not there`);
  return row;
}

function lane(parts: FormParts) {
  return {
    lane: 'google-forms',
    domain: 'events',
    settlesAfterMs: parts.practice ? settlesAfterMs.practice : settlesAfterMs.real,
    ready: async () => ['ready', 'problem'].includes(await googleStands(parts)),
    waits: (change: Change, act: Act, reason: Reason) => updateForm(change.db, act.subjectId, keptReason(reason)),
  } as const;
}

const failed = (change: Change, act: Act, reason: Reason) =>
  updateForm(change.db, act.subjectId, { state: 'failed', ...keptReason(reason) });

export function beginPerformer(parts: FormParts): Performer {
  const { database, outbox } = parts;
  return {
    ...lane(parts),
    /** Its answer got lost: an empty form may lie in the Drive, which nobody sees. That is said, and another is begun. */
    async find(act) {
      await database.change(async (change) => {
        const { id, blanks } = await formOf(change.db, act);
        await updateForm(change.db, id, { blanks: blanks + 1 });
      });
      return null;
    },
    async act(act) {
      const row = await formOf(database.read, act);
      const formId = row.form_id ?? (await askForms(parts, (port) => port.begin(row.title)));
      return async (change) => {
        await updateForm(change.db, row.id, { form_id: formId, ...noReason });
        await outbox.orderAgain(change, { intent: `${row.intent}:fill`, kind: fillAct, subjectId: row.id });
      };
    },
    failed,
  };
}

/** Looks before it writes, and showing what is shown does no harm: the same act may come twice. */
export function fillPerformer(parts: FormParts): Performer {
  return {
    ...lane(parts),
    find: async () => null,
    async act(act) {
      const row = await formOf(parts.database.read, act);
      const { form_id: formId } = row;
      if (formId === null) throw new Error(`google form ${row.id} has no number`);
      const takes = row.wanted === 'open';
      const filled: FormFilled = await askForms(parts, async (port) => {
        const there = await port.fill(formId, JSON.parse(row.plan) as FormOrder);
        await port.open(formId, takes);
        return there;
      });
      return async (change) => {
        await updateForm(change.db, row.id, {
          ...{ link: filled.link, numbers: JSON.stringify(filled.numbers) },
          ...{ state: takes ? 'open' : 'closed', ...noReason },
        });
        change.announce('events');
      };
    },
    failed,
  };
}

/** Reads before it writes: said twice it writes once, and a person's own words stay. */
export function rewordPerformer(parts: FormParts): Performer {
  return {
    ...lane(parts),
    find: async () => null,
    async act(act) {
      const { form_id: formId, words, plan } = await formOf(parts.database.read, act);
      if (formId === null || words === null) return async () => {};
      const next = JSON.parse(words) as FormWords;
      const became = await askForms(parts, (port) => port.reword(formId, JSON.parse(plan) as FormOrder, next));
      return async (change) => {
        const now = await formOf(change.db, act);
        const isLast = now.words === words;
        const { title, description } = next;
        if (became === 'said')
          await updateForm(change.db, now.id, {
            ...{ title, plan: JSON.stringify({ ...(JSON.parse(now.plan) as FormOrder), title, description }) },
            ...(isLast ? { words: null, words_edited: 0, words_asked_at: null } : {}),
          });
        else if (isLast) await updateForm(change.db, now.id, { words_edited: 1 });
        change.announce('events');
      };
    },
    failed: (change, act, reason) => updateForm(change.db, act.subjectId, keptReason(reason)),
  };
}

/** Of several wishes the last one counts: what is wanted is looked up when the act is done. */
export function switchPerformer(parts: FormParts): Performer {
  return {
    ...lane(parts),
    find: async () => null,
    async act(act) {
      const { id, form_id: formId, wanted } = await formOf(parts.database.read, act);
      if (formId === null) return async () => {};
      await askForms(parts, (port) => port.open(formId, wanted === 'open'));
      return async (change) => {
        await updateForm(change.db, id, { state: wanted === 'open' ? 'open' : 'closed', ...noReason });
        change.announce('events');
      };
    },
    failed: (change, act, reason) => updateForm(change.db, act.subjectId, keptReason(reason)),
  };
}
