/** One lead becomes a person of the customer book, and a registration where its form belongs to an event. */
import type { Lead } from '../../../api/leads.ts';
import { Refusal, type RefusalCode } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import type { Change } from '../../database/index.ts';
import { localeOf, planOf } from './form-view.ts';
import type { FormRow } from './forms.sql.ts';
import { campaignWith, insertLead, leadById, type LeadRow, updateLead } from './leads.sql.ts';
import type { LeadParts } from './parts.ts';
import { type Answers, readAnswers, type WrittenAnswer } from './read-answers.ts';

/** A lead of any way in. */
export interface ArrivedLead {
  /** The channel's number: the same lead has the same one, however often and by whichever way it comes. */
  readonly id: string;
  readonly at: number;
  readonly answers: readonly WrittenAnswer[];
  /** Null: the box was not shown, or this way in does not tell. */
  readonly consent: boolean | null;
  readonly campaign: string;
  readonly ad: string;
  readonly campaignName: string;
  readonly source: Lead['source'];
  readonly formName: string;
  readonly test: boolean;
}

export type Outcome = Lead['outcome'] | 'repeated';

export interface Surroundings {
  readonly form: FormRow | null;
  readonly eventId: number | null;
  readonly shop: Settings;
  readonly actor: string;
}

export async function takeLead(
  change: Change,
  parts: Pick<LeadParts, 'customers' | 'events' | 'channels'>,
  lead: ArrivedLead,
  around: Surroundings,
): Promise<Outcome> {
  const known = await leadById(change.db, lead.id);
  if (known !== undefined) return again(change, parts, known, lead, around);
  const labels = around.form === null ? {} : (JSON.parse(around.form.questions) as Record<string, string>);
  const answers = readAnswers(lead.answers, labels, around.shop.country);
  const campaign = await campaignWith(change.db, lead);
  // A form made at Facebook belongs to no event; the advert that showed it may.
  const eventId = around.eventId ?? campaign?.event_id ?? null;
  const row = {
    id: lead.id,
    form_id: around.form?.id ?? null,
    form_name: lead.formName,
    event_id: eventId,
    campaign_id: campaign?.id ?? null,
    campaign_name: campaign?.name ?? lead.campaignName,
    name: answers.name,
    phone: answers.phone,
    mail: answers.mail,
    source: lead.source,
    consent: lead.consent === null ? null : lead.consent ? (1 as const) : (0 as const),
    answers: JSON.stringify(answers.others),
    at: lead.at,
    received_at: change.at,
  };
  change.announce('campaigns');
  change.announce('customers');
  const nobody = { person_id: null, registration_id: null };
  if (lead.test || answers.invented) {
    await insertLead(change.db, { ...row, ...nobody, outcome: 'test' });
    return 'test';
  }
  if (answers.phone === null && answers.mail === null) {
    await insertLead(change.db, { ...row, ...nobody, outcome: 'no-contact' });
    return 'no-contact';
  }
  const met = await meet(change, parts, { lead, answers, campaignId: row.campaign_id }, { ...around, eventId });
  await insertLead(change.db, {
    ...row,
    person_id: met.personId,
    registration_id: met.registrationId,
    outcome: met.outcome,
  });
  await parts.customers.identify(change, {
    ...{ personId: met.personId, kind: 'meta-lead', value: lead.id, source: lead.source },
  });
  await parts.customers.recordContact(change, {
    personId: met.personId,
    kind: 'lead',
    facts: { form: lead.formName, campaign: row.campaign_name, source: lead.source, text: sentence(answers) },
    actor: around.actor,
    at: lead.at,
    channelId: await parts.channels.ofSource(change.db, lead.source),
  });
  return met.outcome;
}

/** What the person wrote beside name and address. */
const sentence = ({ others }: Answers): string =>
  others.map(({ question, answer }) => `${question}: ${answer}`).join('\n');

interface Met {
  readonly personId: number;
  readonly registrationId: number | null;
  readonly outcome: Lead['outcome'];
}

async function meet(
  change: Change,
  { customers, events }: Pick<LeadParts, 'customers' | 'events'>,
  who: { readonly lead: ArrivedLead; readonly answers: Answers; readonly campaignId: number | null },
  { form, eventId, shop, actor }: Surroundings,
): Promise<Met> {
  const { lead, answers, campaignId } = who;
  const name = answers.name.trim() || (answers.mail ?? answers.phone ?? '');
  const before = await customers.known(change.db, answers.phone, answers.mail);
  const consent = consentOf(lead, form);
  let outcome: Lead['outcome'] = 'known';
  if (eventId !== null) {
    const seat = before === undefined ? undefined : await events.registrationOf(change.db, eventId, before.id);
    // The page was quicker than the form, or the form was sent twice: one person has one seat.
    if (seat !== undefined && before !== undefined) {
      await noteConsent(change, customers, before.id, false, consent, lead);
      return { personId: before.id, registrationId: seat.id, outcome: outcomeOf(seat.state) };
    }
    try {
      const { registration } = await events.register(
        change,
        shop,
        eventId,
        {
          formKey: `lead-${lead.id}`.slice(0, 80).padEnd(8, '-'),
          name,
          phone: answers.phone ?? '',
          mail: answers.mail ?? '',
          seats: 1,
          marketing: consent?.granted ?? false,
          source: lead.source,
          language: localeOf(form?.language ?? shop.language),
        },
        { actor, visitor: true, lead: { campaignId, consent, at: lead.at } },
      );
      await events.saveWrittenAnswers(change, registration, answers.others);
      const personId = registration.person_id ?? before?.id;
      if (personId === undefined) throw new Refusal('event-over');
      return {
        personId,
        registrationId: registration.id,
        outcome: outcomeOf(registration.state),
      };
    } catch (error) {
      const why = error instanceof Refusal ? noSeats[error.code] : undefined;
      if (why === undefined) throw error;
      outcome = why;
    }
  }
  const met = await customers.meetPerson(change, {
    name,
    phone: answers.phone,
    mail: answers.mail,
    source: lead.source,
    campaignId,
  });
  await noteConsent(change, customers, met.personId, met.isNew, consent, lead);
  return { personId: met.personId, registrationId: null, outcome };
}

/** Why the event takes nobody: the person stands in the book all the same. */
const noSeats: Readonly<Partial<Record<RefusalCode, Lead['outcome']>>> = {
  'event-over': 'event-over',
  'event-cancelled': 'event-over',
  'event-closed': 'event-closed',
  'event-not-open-yet': 'event-closed',
};

const outcomeOf = (state: string): Lead['outcome'] => (state === 'confirmed' ? 'registered' : 'waiting-list');

export interface LeadConsent {
  readonly granted: boolean;
  /** What stood beside the box, to the letter. */
  readonly text: string;
  readonly language: ReturnType<typeof localeOf>;
}

/** Only a box whose sentence is known proves anything: of other forms nothing is taken for allowed. */
function consentOf(lead: ArrivedLead, form: FormRow | null): LeadConsent | null {
  if (lead.consent === null || form === null || form.event_id === null) return null;
  return { granted: lead.consent, text: planOf(form).consentText, language: localeOf(form.language) };
}

/** An unticked box is no withdrawal of what was allowed before; for a new person it is a plain no. */
async function noteConsent(
  change: Change,
  customers: LeadParts['customers'],
  personId: number,
  isNew: boolean,
  consent: LeadConsent | null,
  lead: ArrivedLead,
): Promise<void> {
  if (consent === null || (!consent.granted && !isNew)) return;
  await customers.recordConsent(change, {
    personId,
    purpose: 'event-invitations',
    granted: consent.granted,
    text: consent.text,
    language: consent.language,
    source: lead.source === 'file' ? 'facebook' : lead.source,
    at: lead.at,
  });
}

/** Come before. What the first way in did not tell (a file has no boxes) is filled in. */
async function again(
  change: Change,
  { customers }: Pick<LeadParts, 'customers'>,
  known: LeadRow,
  lead: ArrivedLead,
  { form }: Surroundings,
): Promise<Outcome> {
  const consent = consentOf(lead, form);
  if (known.consent === null && consent !== null && known.person_id !== null && !lead.test) {
    await updateLead(change.db, lead.id, { consent: consent.granted ? 1 : 0, form_id: form?.id ?? null });
    await noteConsent(change, customers, known.person_id, false, consent, lead);
    change.announce('customers');
  }
  return 'repeated';
}
