/** How a form is made at Facebook, once, and how it stops and takes answers again. */
import { type Change, keptReason, noReason } from '../../database/index.ts';
import type { Act, Answer, Performer } from '../../outbox/index.ts';
import type { LeadsPort } from '../../channels/index.ts';
import { foundForm, wantForm } from './create-form.ts';
import { orderFor } from './form-plan.ts';
import { planOf } from './form-view.ts';
import { formById, type FormRow, updateForm } from './forms.sql.ts';
import { askLeads, type LeadParts, metaReady } from './parts.ts';

/** Longer than Meta's own answer takes: what it does not list by then never arrived. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

function lane(parts: LeadParts) {
  return {
    lane: 'meta',
    domain: 'campaigns',
    settlesAfterMs: parts.practice ? settlesAfterMs.practice : settlesAfterMs.real,
    ready: () => metaReady(parts),
    waits: (change: Change, act: Act, { code, details }: Reason) =>
      updateForm(change.db, act.subjectId, {
        ...keptReason({ code, details }),
      }) as Promise<void>,
  } as const;
}

type Reason = Parameters<Performer['waits']>[2];

async function formOf({ database }: LeadParts, act: Act): Promise<FormRow> {
  const row = await formById(database.read, act.subjectId);
  if (row === undefined) throw new Error(`lead form ${act.subjectId} is not there`);
  return row;
}

export function createPerformer(parts: LeadParts): Performer {
  const { settings, outbox } = parts;

  const order = async (act: Act) => {
    const row = await formOf(parts, act);
    return orderFor({ ...row, eventId: row.event_id }, planOf(row), await settings.current());
  };

  /** Archived while it was on its way: that is ordered now. */
  function made(act: Act, there: { id: string; link: string; consentKey: string }): Answer {
    return async (change) => {
      const row = await foundForm(change, act.subjectId);
      await updateForm(change.db, row.id, {
        form_id: there.id,
        link: there.link,
        consent_key: there.consentKey,
        questions: JSON.stringify(planOf(row).question === '' ? {} : { domanda: planOf(row).question }),
        state: 'active',
        ...noReason,
      });
      if (row.wanted === 'archived') await wantForm(change, outbox, { ...row, form_id: there.id }, 'archived');
    };
  }
  const about = (port: LeadsPort, id: string) => ({ id, link: port.linkTo(id), consentKey: port.consentKey });

  return {
    ...lane(parts),
    async find(act) {
      const wish = await order(act);
      const there = await askLeads(parts, async (port) => {
        const id = await port.findForm(wish);
        return id === null ? null : about(port, id);
      });
      return there === null ? null : made(act, there);
    },
    async act(act) {
      const wish = await order(act);
      return made(act, await askLeads(parts, async (port) => about(port, await port.createForm(wish))));
    },
    failed: (change, act, { code, details }) =>
      updateForm(change.db, act.subjectId, {
        state: 'failed',
        ...keptReason({ code, details }),
      }) as Promise<void>,
  };
}

/** Saying again what a form should be does no harm: nothing is looked up first. */
export function switchPerformer(parts: LeadParts): Performer {
  return {
    ...lane(parts),
    find: async () => null,
    async act(act) {
      const { form_id: id, wanted } = await formOf(parts, act);
      if (id === null) return async () => {};
      await askLeads(parts, (port) => port.switchForm(id, wanted === 'active'));
      return async (change) => {
        await updateForm(change.db, act.subjectId, {
          state: wanted,
          archived_at: wanted === 'archived' ? change.at : null,
          ...noReason,
        });
      };
    },
    failed: (change, act, { code, details }) =>
      updateForm(change.db, act.subjectId, {
        ...keptReason({ code, details }),
      }) as Promise<void>,
  };
}
