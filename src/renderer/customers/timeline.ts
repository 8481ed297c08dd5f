/** What happened with people, as one sentence with its time: of one person, or of a day with everybody's name. */
import type { Person } from '../../api/customers.ts';
import type { Happening } from '../../api/people-days.ts';
import type { ContactKind, PurchaseKind } from '../../api/people-words.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

type Facts = Happening['facts'];

export interface Entry {
  readonly key: string;
  readonly at: string;
  readonly icon: string;
  readonly title: string;
  readonly detail: string;
  readonly channelId: string | null;
  /** Where its receipt is opened. */
  readonly to: string | null;
  /** Whose it is; null: it stands on their own page. */
  readonly person: { readonly id: number; readonly name: string } | null;
}

const icons: Record<Happening['kind'], string> = {
  registration: 'i-lucide-calendar-heart',
  'registration-cancelled': 'i-lucide-calendar-x',
  lead: 'i-lucide-user-plus',
  note: 'i-lucide-notebook-pen',
  call: 'i-lucide-phone',
  visit: 'i-lucide-store',
  account: 'i-lucide-user-round-check',
  survey: 'i-lucide-smile',
  message: 'i-lucide-message-circle',
  letter: 'i-lucide-mail',
  card: 'i-lucide-id-card',
  'card-removed': 'i-lucide-id-card',
  purchase: 'i-lucide-receipt',
  return: 'i-lucide-undo-2',
  cancellation: 'i-lucide-receipt',
  change: 'i-lucide-receipt',
  yes: 'i-lucide-shield-check',
  no: 'i-lucide-shield-x',
  done: 'i-lucide-circle-check-big',
};

const purchaseKinds: ReadonlySet<string> = new Set<PurchaseKind>(['purchase', 'return', 'cancellation', 'change']);
const isPurchase = (kind: Happening['kind']): kind is PurchaseKind => purchaseKinds.has(kind);

export function entryOf({ key, at, kind, facts, channelId, personId, name }: Happening): Entry {
  return {
    key,
    at,
    icon: icons[kind],
    title: titleOf(kind, facts),
    detail: detailOf(kind, facts),
    channelId,
    to: isPurchase(kind) ? receiptAddress(facts) : null,
    person: { id: personId, name },
  };
}

function titleOf(kind: Happening['kind'], facts: Facts): string {
  if (isPurchase(kind)) return say(`customers.purchases.${kind}`, { number: String(facts['number']) });
  if (kind === 'yes' || kind === 'no')
    return say(`customers.timeline.${kind}`, { purpose: say(`customers.purposes.${String(facts['purpose'])}`) });
  if (kind === 'done') return say('customers.timeline.done');
  return contactTitle(kind, facts);
}

function contactTitle(kind: ContactKind, facts: Facts): string {
  const outcome = facts['outcome'];
  if (kind === 'call' && typeof outcome === 'string') return say(`customers.calls.told.${outcome}`);
  return say(`customers.contacts.${kind}`, {
    event: String(facts['event'] ?? ''),
    score: String(facts['score'] ?? ''),
  });
}

function detailOf(kind: Happening['kind'], facts: Facts): string {
  if (isPurchase(kind)) return f.money(Number(facts['total']));
  if (kind === 'yes' || kind === 'no') return say(`customers.ways.${String(facts['way'])}`);
  if (kind !== 'registration') return String(facts['text'] ?? '');
  const seats = Number(facts['seats'] ?? 1);
  const words = say('customers.contacts.registrationSeats', { n: f.number(seats) }, seats);
  const state = String(facts['state'] ?? '');
  if (state === 'offered' || state === 'lapsed') return `${words}, ${say(`events.registrationStates.${state}`)}`;
  return state === 'waiting' ? `${words}, ${say('customers.contacts.waiting')}` : words;
}

function receiptAddress(facts: Facts): string {
  const day = String(facts['day']);
  const query = new URLSearchParams({ dal: day, al: day, cerca: String(facts['number']) });
  return `/numeri/vendite/scontrini?${query.toString()}`;
}

/** One person's, newest first. */
export function entriesOf({ id, name, contacts, purchases, consents, nextSteps }: Person): Entry[] {
  const theirs = { personId: id, name, actor: '' };
  const all: Happening[] = [
    ...contacts.map((contact) => ({ ...theirs, ...contact, key: `contact ${contact.id}` })),
    ...purchases.map(({ receiptId, number, total, day, ...rest }) => ({
      ...{ ...theirs, ...rest, key: `receipt ${receiptId}`, facts: { number, total, day } },
    })),
    ...consents.map(({ id: consentId, at, granted, purpose, channel, source }) => ({
      ...{ ...theirs, at, key: `consent ${consentId}`, kind: granted ? ('yes' as const) : ('no' as const) },
      ...{ facts: { purpose, way: channel, source }, channelId: null },
    })),
    ...nextSteps.flatMap(({ id: stepId, doneAt, text }) =>
      doneAt === null
        ? []
        : [{ ...theirs, at: doneAt, key: `step ${stepId}`, kind: 'done' as const, facts: { text }, channelId: null }],
    ),
  ];
  return all
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .map((each) => ({ ...entryOf(each), person: null }));
}
