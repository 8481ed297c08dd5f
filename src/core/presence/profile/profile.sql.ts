/** The rows of the card: one a field, and one for the whole. */
import type { OfferedAttribute, OfferedService, ProfileState } from '../../../api/profile.ts';
import { type ProfileField, profileFields } from '../../../api/profile-words.ts';
import type { Facts } from '../../../api/outside.ts';
import { keptReason, type ProfileFieldTable, type Reader, type Writer } from '../../database/index.ts';

export interface Reason {
  readonly code: string;
  readonly details: Facts;
}

/** Values are those of the contract's field; null: not known. */
export interface FieldRow {
  readonly field: ProfileField;
  readonly state: ProfileState;
  readonly wanted: unknown;
  readonly sent: unknown;
  readonly held: unknown;
  readonly shown: unknown;
  readonly before: unknown;
  readonly reason: Reason | null;
  readonly since: number;
  readonly sentAt: number | null;
  readonly notBefore: number;
  readonly attempts: number;
  readonly alone: boolean;
  readonly force: boolean;
}
/** What changes in a row; what it does not name stays. */
export type FieldPatch = Partial<Omit<FieldRow, 'field' | 'since'>>;

const newRow = (field: ProfileField): FieldRow => ({
  field,
  state: 'unknown',
  wanted: null,
  sent: null,
  held: null,
  shown: null,
  before: null,
  reason: null,
  since: 0,
  sentAt: null,
  notBefore: 0,
  attempts: 0,
  alone: false,
  force: false,
});

/** Every field, also those of which nothing is known yet. */
export async function fieldRows(db: Reader | Writer): Promise<ReadonlyMap<ProfileField, FieldRow>> {
  const rows = await db.selectFrom('profile_field').selectAll().execute();
  const known = new Map(rows.map((row) => [row.field, rowOf(row)]));
  return new Map(profileFields.map((field) => [field, known.get(field) ?? newRow(field)]));
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

function rowOf(row: ProfileFieldTable): FieldRow {
  return {
    field: row.field as ProfileField,
    state: row.state as ProfileState,
    wanted: parsed(row.wanted),
    sent: parsed(row.sent),
    held: parsed(row.held),
    shown: parsed(row.shown),
    before: parsed(row.before),
    reason:
      row.reason_code === null ? null : { code: row.reason_code, details: (parsed(row.reason_details) ?? {}) as Facts },
    since: row.since,
    sentAt: row.sent_at,
    notBefore: row.not_before,
    attempts: row.attempts,
    alone: row.alone === 1,
    force: row.force === 1,
  };
}

const written = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Answers whether what people see of the field changed: its light, its reason or its values. */
export async function saveField(db: Writer, row: FieldRow, patch: FieldPatch, at: number): Promise<boolean> {
  const next = { ...row, ...patch };
  const lit = next.state !== row.state || next.reason?.code !== row.reason?.code;
  const values = {
    field: next.field,
    state: next.state,
    wanted: written(next.wanted),
    sent: written(next.sent),
    held: written(next.held),
    shown: written(next.shown),
    before: written(next.before),
    ...keptReason(next.reason),
    since: lit ? at : row.since,
    sent_at: next.sentAt,
    not_before: next.notBefore,
    attempts: next.attempts,
    alone: next.alone ? 1 : 0,
    force: next.force ? 1 : 0,
  };
  await db
    .insertInto('profile_field')
    .values(values)
    .onConflict((conflict) => conflict.column('field').doUpdateSet(values))
    .execute();
  return lit || written(next.wanted) !== written(row.wanted) || written(next.shown) !== written(row.shown);
}

export interface Offered {
  readonly attributes: readonly OfferedAttribute[];
  readonly services: readonly OfferedService[];
}

export interface CardRow {
  readonly readAt: number | null;
  readonly readProblem: Reason | null;
  readonly mapsLink: string;
  readonly verified: boolean | null;
  readonly edits: readonly number[];
  readonly offered: Offered;
  readonly offeredFor: string;
  readonly offeredAt: number;
}

const noCard: CardRow = {
  readAt: null,
  readProblem: null,
  mapsLink: '',
  verified: null,
  edits: [],
  offered: { attributes: [], services: [] },
  offeredFor: '',
  offeredAt: 0,
};

export async function cardRow(db: Reader | Writer): Promise<CardRow> {
  const row = await db.selectFrom('profile').selectAll().where('id', '=', 1).executeTakeFirst();
  if (row === undefined) return noCard;
  return {
    readAt: row.read_at,
    readProblem:
      row.read_code === null ? null : { code: row.read_code, details: (parsed(row.read_details) ?? {}) as Facts },
    mapsLink: row.maps_link,
    verified: row.verified === null ? null : row.verified === 1,
    edits: parsed(row.edits) as number[],
    offered: (parsed(row.offered) ?? noCard.offered) as Offered,
    offeredFor: row.offered_for ?? '',
    offeredAt: row.offered_at ?? 0,
  };
}

export async function saveCard(db: Writer, change: Partial<CardRow>): Promise<void> {
  const next = { ...(await cardRow(db)), ...change };
  const values = {
    id: 1,
    read_at: next.readAt,
    read_code: next.readProblem?.code ?? null,
    read_details: next.readProblem === null ? null : JSON.stringify(next.readProblem.details),
    maps_link: next.mapsLink,
    verified: next.verified === null ? null : next.verified ? 1 : 0,
    edits: JSON.stringify(next.edits),
    offered: JSON.stringify(next.offered),
    offered_for: next.offeredFor,
    offered_at: next.offeredAt,
  };
  await db
    .insertInto('profile')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
