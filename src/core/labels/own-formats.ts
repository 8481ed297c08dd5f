/** Papers to print on: those that Vetrina knows, those of the shop's own, and how far its printer is off on each. */
import type { LabelFormat, paperFields } from '../../api/labels.ts';
import type { z } from 'zod';
import { Refusal } from '../../api/refusals.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import { forgetFormat, keepFormat, keepOffset, offsets, ownFormats } from './formats.sql.ts';
import { isSound, presets } from './formats.ts';

type Fields = z.output<typeof paperFields>;

export async function allFormats(db: Reader | Writer): Promise<LabelFormat[]> {
  const off = new Map((await offsets(db)).map(({ format_id, dx, dy }) => [format_id, { dx, dy }]));
  const shape = (await import('../../api/labels.ts')).paperFields;
  const own = (await ownFormats(db)).flatMap(({ id, fields }): LabelFormat[] => {
    const read = shape.safeParse(JSON.parse(fields));
    return read.success ? [{ ...read.data, id, own: true, dx: 0, dy: 0 }] : [];
  });
  return [...presets, ...own].map((format) => ({ ...format, ...off.get(format.id) }));
}

export async function formatOf(db: Reader | Writer, id: string): Promise<LabelFormat> {
  const found = (await allFormats(db)).find((format) => format.id === id);
  if (found === undefined) throw new Refusal('not-found', { what: 'label-format', id });
  return found;
}

/** Refuses a paper on which labels would leave the page or lie over each other. */
export async function saveFormat(
  change: Change,
  { id, ...fields }: Fields & { id?: string | undefined },
): Promise<LabelFormat> {
  const known = await allFormats(change.db);
  const before = id === undefined ? undefined : known.find((format) => format.id === id);
  if (id !== undefined && before?.own !== true) throw new Refusal('not-found', { what: 'label-format', id });
  if (!isSound({ ...fields, dx: 0, dy: 0 })) throw new Refusal('label-paper-wrong', { name: fields.name });
  const kept = id ?? freeId(fields.name, known);
  await keepFormat(change.db, kept, JSON.stringify(fields));
  change.announce('labels');
  return formatOf(change.db, kept);
}

function freeId(name: string, known: readonly LabelFormat[]): string {
  const bare = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  const start = bare === '' ? 'own' : `own-${bare}`;
  const taken = new Set(known.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!taken.has(id)) return id;
  }
}

export async function removeFormat(change: Change, id: string): Promise<void> {
  if (!(await forgetFormat(change.db, id))) throw new Refusal('not-found', { what: 'label-format', id });
  change.announce('labels');
}

export async function calibrate(change: Change, id: string, dx: number, dy: number): Promise<LabelFormat> {
  await formatOf(change.db, id);
  await keepOffset(change.db, id, dx, dy);
  change.announce('labels');
  return formatOf(change.db, id);
}
