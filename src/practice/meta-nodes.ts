import { isFields, listOf, type Fields } from './json.ts';
import { wrongParameter } from './meta-errors.ts';
import { hasField } from './meta-field-names.ts';
import type { GraphParams, WishedField } from './meta-params.ts';

/**
 * The fields of a node that were wished for, or its usual ones. A name that the kind does not have is refused; a field
 * without a value is absent.
 */
export function shown(
  kind: string,
  node: Fields,
  wished: readonly WishedField[] | undefined,
  usual: readonly string[],
): Fields {
  const wishes = wished ?? usual.map((name) => ({ name, inner: [] }));
  const seen: Fields = {};
  for (const { name, inner } of wishes) {
    if (!hasField(kind, name) && !(name in node))
      wrongParameter(`Tried accessing nonexisting field (${name}) on node type (${kind})`);
    const value = node[name];
    if (value === undefined || value === null) continue;
    seen[name] = inner.length > 0 ? narrowed(value, inner) : value;
  }
  const { id } = node;
  return id === undefined ? seen : { ...seen, id };
}

function narrowed(value: unknown, inner: readonly WishedField[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => narrowed(entry, inner));
  if (!isFields(value)) return value;
  if (Array.isArray(value['data'])) return { ...value, data: narrowed(value['data'], inner) };
  const kept: Fields = {};
  for (const { name, inner: deeper } of inner) {
    if (value[name] !== undefined) kept[name] = deeper.length > 0 ? narrowed(value[name], deeper) : value[name];
  }
  return value['id'] === undefined ? kept : { ...kept, id: value['id'] };
}

/** One entry of a list with the cursor behind which the next page starts. */
export interface Listed {
  readonly node: Fields;
  readonly cursor: string;
}

/** A page as Graph answers it. `next` is an absolute address of Graph itself, whatever gateway was called. */
export function graphPage(path: string, params: GraphParams, entries: readonly Listed[], more: boolean): Fields {
  const first = entries[0];
  const last = entries.at(-1);
  const data = entries.map((entry) => entry.node);
  if (!first || !last) return { data };
  const next = new URLSearchParams();
  for (const name of params.names) next.set(name, params.text(name) ?? '');
  next.set('after', last.cursor);
  const cursors = { before: first.cursor, after: last.cursor };
  return {
    data,
    paging: more ? { cursors, next: `https://graph.facebook.com${path}?${next.toString()}` } : { cursors },
  };
}

/** A page of a list that is at hand as a whole. */
export function pageOf(path: string, params: GraphParams, nodes: readonly Fields[], usualLimit = 25): Fields {
  const limit = Math.min(params.whole('limit') ?? usualLimit, 5000);
  const start = startOf(params);
  const slice = nodes.slice(start, start + limit);
  const entries = slice.map((node, index) => ({ node, cursor: cursorOf(start + index + 1) }));
  const page = graphPage(path, params, entries, start + limit < nodes.length);
  const summary = listOf(params.list('summary'));
  return summary.length > 0 ? { ...page, summary: { total_count: nodes.length } } : page;
}

export function cursorOf(place: number): string {
  return Buffer.from(`practice:${place}`, 'utf8').toString('base64url');
}

/** The place that `after` stands for; 0 without one. */
export function startOf(params: GraphParams): number {
  const after = params.text('after');
  if (after === undefined || after === '') return 0;
  const place = Number(/^practice:(\d+)$/.exec(Buffer.from(after, 'base64url').toString('utf8'))?.[1]);
  return Number.isInteger(place) ? place : wrongParameter('Invalid cursors values');
}

/** Keeps the nodes that fit every condition of `filtering` (`[{field, operator, value}]`). */
export function filtered(nodes: readonly Fields[], params: GraphParams): Fields[] {
  const conditions = params.list('filtering') ?? [];
  return nodes.filter((node) => conditions.every((condition) => fits(node, condition)));
}

function fits(node: Fields, condition: unknown): boolean {
  if (!isFields(condition)) return wrongParameter('Param filtering must be an array of {field, operator, value}.');
  const { field, operator, value } = condition;
  const held = node[String(field).replace(/^(campaign|adset|ad)\./, '')];
  const wanted = listOf(value).length > 0 ? listOf(value).map(String) : [String(value)];
  switch (operator) {
    case 'EQUAL':
      return String(held) === wanted[0];
    case 'NOT_EQUAL':
      return String(held) !== wanted[0];
    case 'CONTAIN':
      return String(held)
        .toLowerCase()
        .includes((wanted[0] ?? '').toLowerCase());
    case 'NOT_CONTAIN':
      return !String(held)
        .toLowerCase()
        .includes((wanted[0] ?? '').toLowerCase());
    case 'IN':
      return wanted.includes(String(held));
    case 'NOT_IN':
      return !wanted.includes(String(held));
    case 'GREATER_THAN':
      return numberOf(held) > Number(wanted[0]);
    case 'LESS_THAN':
      return numberOf(held) < Number(wanted[0]);
    default:
      return wrongParameter(`Filtering field ${String(field)} with operation ${String(operator)} is not supported`);
  }
}

/** A number, or the seconds since 1970 of a Graph date. */
function numberOf(value: unknown): number {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(text)
    ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) / 1000
    : Number(text);
}

/** `2026-11-21T10:00:00+0000`: Graph writes dates without a colon in the offset. */
export function graphDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, '+0000');
}

/** Reads a date as Graph takes it: ISO with or without colon in the offset, or seconds since 1970. */
export function parseGraphDate(value: unknown): number | undefined {
  const text = String(value ?? '');
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000;
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : time;
}
