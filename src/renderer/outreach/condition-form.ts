/** A sentence of a segment while it is being written, and whether it says something already. */
import type { SegmentCondition } from '../../api/segments.ts';
import {
  consentChoices,
  contactWays,
  type eventActs,
  type SegmentKind,
  segmentContacts,
  segmentKinds,
} from '../../api/segment-words.ts';
import { lifecycleStages } from '../../api/lifecycle.ts';
import { locales } from '../../api/money.ts';

export interface Draft {
  readonly key: number;
  kind: SegmentKind;
  not: boolean;
  values: (string | number)[];
  atLeast: number | null;
  /** Null: ever. */
  days: number | null;
  act: (typeof eventActs)[number];
}

let drafts = 0;

export const emptyDraft = (kind: SegmentKind = 'bought'): Draft => ({
  ...{ key: ++drafts, kind, not: false, values: [], act: 'came' },
  atLeast: kind === 'receipts' ? 2 : null,
  days: kind === 'bought' ? 90 : null,
});

export const draftOf = (condition: SegmentCondition): Draft => ({
  ...emptyDraft(condition.kind),
  not: condition.not,
  values: 'values' in condition ? [...condition.values] : [],
  atLeast: 'atLeast' in condition ? condition.atLeast : null,
  days: 'days' in condition ? condition.days : null,
  act: 'act' in condition ? condition.act : 'came',
});

const withDays: ReadonlySet<SegmentKind> = new Set([
  ...(['bought', 'spent', 'receipts', 'category', 'product', 'where', 'event', 'contact'] as const),
]);
export const asksDays = (kind: SegmentKind): boolean => withDays.has(kind);
export const asksValues = (kind: SegmentKind): boolean => !['bought', 'spent', 'receipts'].includes(kind);

/** What can be chosen of a kind whose values the house knows; null: they come from the shop's own data. */
export function fixedValues(kind: SegmentKind): readonly string[] | null {
  switch (kind) {
    case 'stage':
      return lifecycleStages;
    case 'reach':
      return ['mail', 'phone'];
    case 'consent':
      return consentChoices;
    case 'language':
      return locales;
    case 'contact':
      return segmentContacts;
    case 'preferred':
      return contactWays;
    default:
      return null;
  }
}

/** Null: not said to its end yet; it narrows nothing. */
export function conditionOf({ kind, not, values, atLeast, days, act }: Draft): SegmentCondition | null {
  if (kind === 'bought') return { kind, days, not };
  if (kind === 'spent' || kind === 'receipts')
    return atLeast === null || atLeast < 1 ? null : { kind, atLeast, days, not };
  if (kind === 'event') return { kind, act, values: values.map(Number), days, not };
  if (values.length === 0) return null;
  const said = asksDays(kind) ? { kind, values, days, not } : { kind, values, not };
  return said as SegmentCondition;
}

export const kinds = segmentKinds;
