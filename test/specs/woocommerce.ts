/** Requests to a web shop against a description of WooCommerce's REST API v3, written down from its documentation. */
import { readFileSync } from 'node:fs';

import type { CheckedCall } from './load.ts';

interface Shape {
  readonly type:
    'string' | 'integer' | 'boolean' | 'date-time' | 'moment' | 'integers' | 'words' | 'strings' | 'list' | 'object';
  readonly enum?: readonly string[];
  readonly format?: 'uri' | 'decimal';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly of?: Shapes;
}
type Shapes = Readonly<Record<string, Shape>>;

interface Description {
  readonly root: string;
  readonly mostInABatch: number;
  readonly routes: readonly {
    readonly method: string;
    readonly path: string;
    readonly query: Shapes;
    readonly batch?: 'product' | 'variation';
    /** What the body is, one of them. */
    readonly object?: 'coupon';
    readonly needs?: readonly string[];
  }[];
  readonly writable: Readonly<Record<'product' | 'variation' | 'coupon', Shapes>>;
}

const described = JSON.parse(readFileSync(new URL('woocommerce.json', import.meta.url), 'utf8')) as Description;

/** Whether a call is one to a web shop. */
export const isWooCall = ({ path }: Pick<CheckedCall, 'path'>): boolean => path.startsWith('/wp-json/');

/** What is wrong with a call; empty: nothing. */
export function checkWooRequest({ method, path, query, body }: CheckedCall): string[] {
  const where = `${method} ${path}`;
  const rest = path.startsWith(described.root) ? path.slice(described.root.length) : '';
  const route = described.routes.find(
    (each) =>
      each.method === method &&
      new RegExp(`^${each.path.replace(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(rest) &&
      !isLiteral(each.path, rest),
  );
  if (route === undefined) return [`${where}: no such route`];
  return [
    ...Object.entries(query ?? {}).flatMap(([name, value]) => inQuery(`${where} ?${name}`, route.query[name], value)),
    ...(route.object !== undefined
      ? [
          ...inObject(where, described.writable[route.object], body),
          ...(route.needs ?? [])
            .filter((name) => !isObject(body) || body[name] === undefined)
            .map((name) => `${where}: no ${name}`),
        ]
      : route.batch === undefined
        ? body === undefined
          ? []
          : [`${where}: a body`]
        : inBatch(where, route.batch, body)),
  ];
}

/** `/products/batch` is a route of its own and no product called batch. */
const isLiteral = (pattern: string, rest: string): boolean => pattern.endsWith('/{id}') && rest.endsWith('/batch');

function inQuery(where: string, shape: Shape | undefined, value: unknown): string[] {
  if (shape === undefined) return [`${where}: no such parameter`];
  if (typeof value !== 'string') return [`${where}: given several times`];
  switch (shape.type) {
    case 'integer':
      return /^\d+$/u.test(value) ? inRange(where, shape, Number(value)) : [`${where}: not an integer`];
    case 'boolean':
      return value === 'true' || value === 'false' ? [] : [`${where}: not a boolean`];
    case 'date-time':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u.test(value) ? [] : [`${where}: not a date`];
    case 'integers':
      return /^\d+(,\d+)*$/u.test(value) ? [] : [`${where}: not a list of integers`];
    case 'words':
      return value.split(',').flatMap((word) => oneOf(where, shape, word));
    default:
      return oneOf(where, shape, value);
  }
}

const inRange = (where: string, { minimum = -Infinity, maximum = Infinity }: Shape, value: number): string[] =>
  value < minimum || value > maximum ? [`${where}: ${value} is out of range`] : [];

const oneOf = (where: string, shape: Shape, value: string): string[] =>
  shape.enum === undefined || shape.enum.includes(value) ? [] : [`${where}: ${value} is none of its words`];

function inBatch(where: string, kind: 'product' | 'variation', body: unknown): string[] {
  if (!isObject(body)) return [`${where}: no object`];
  const faults = Object.keys(body)
    .filter((name) => !['create', 'update', 'delete'].includes(name))
    .map((name) => `${where}: no such field ${name}`);
  const lists = ['create', 'update', 'delete'].map((name) =>
    Array.isArray(body[name]) ? (body[name] as unknown[]) : [],
  );
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  if (total > described.mostInABatch) faults.push(`${where}: ${total} in one batch`);
  const [create = [], update = []] = lists;
  for (const item of create) faults.push(...inObject(`${where} create`, described.writable[kind], item));
  for (const item of update) {
    if (!isObject(item) || !Number.isInteger(item['id'])) faults.push(`${where} update: no id`);
    const { id: _id, ...rest } = isObject(item) ? item : {};
    faults.push(...inObject(`${where} update`, described.writable[kind], rest));
  }
  return faults;
}

function inObject(where: string, shapes: Shapes, value: unknown): string[] {
  if (!isObject(value)) return [`${where}: no object`];
  return Object.entries(value).flatMap(([name, each]) => {
    const shape = shapes[name];
    return shape === undefined ? [`${where}.${name}: cannot be written`] : inField(`${where}.${name}`, shape, each);
  });
}

function inField(where: string, shape: Shape, value: unknown): string[] {
  switch (shape.type) {
    case 'integer':
      return Number.isInteger(value) ? [] : [`${where}: not an integer`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${where}: not a boolean`];
    case 'strings':
      return Array.isArray(value) && value.every((each) => typeof each === 'string') ? [] : [`${where}: no texts`];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((each) => inObject(where, shape.of ?? {}, each))
        : [`${where}: no list`];
    case 'object':
      return inObject(where, shape.of ?? {}, value);
    case 'moment':
      // Empty takes it away.
      return value === '' || (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u.test(value))
        ? []
        : [`${where}: not a date`];
    default:
      if (typeof value !== 'string') return [`${where}: not a text`];
      if (shape.format === 'decimal' && !/^(\d+\.\d\d)?$/u.test(value)) return [`${where}: not a decimal`];
      return oneOf(where, shape, value);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
