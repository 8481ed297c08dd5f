import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the vendors' own descriptions lie when they are at hand: beside the repository, never in it. */
const specsFolder = join(import.meta.dirname, '../../../shared/specs');

/** Are the vendors' descriptions at hand? Tests that need them say *skipped* elsewhere. */
export const specsAvailable = existsSync(join(specsFolder, 'google')) && existsSync(join(specsFolder, 'meta'));

/** A description file, parsed. */
export function loadSpec(folder: 'google' | 'meta', file: string): unknown {
  return JSON.parse(readFileSync(join(specsFolder, folder, file), 'utf8')) as unknown;
}

/** Names of the description files of a vendor. */
export function specFiles(folder: 'google' | 'meta'): string[] {
  return specsAvailable ? readdirSync(join(specsFolder, folder)).filter((file) => file.endsWith('.json')) : [];
}

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A call as it is checked; `query` as recorded by the practice gateway, or as URLSearchParams. */
export interface CheckedCall {
  readonly method: string;
  readonly host?: string;
  readonly path: string;
  readonly query?: URLSearchParams | Readonly<Record<string, string | string[]>>;
  readonly body?: unknown;
}

/** Every parameter with its values. */
export function queryLists(query: CheckedCall['query']): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const entries = query instanceof URLSearchParams ? [...query.entries()] : Object.entries(query ?? {});
  for (const [name, value] of entries) {
    lists.set(name, [...(lists.get(name) ?? []), ...(Array.isArray(value) ? value : [value])]);
  }
  return lists;
}
