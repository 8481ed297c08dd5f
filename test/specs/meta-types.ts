import { isFields } from './load.ts';
import { metaEnum, metaObjects } from './meta-objects.ts';
import { shown } from './google-schema.ts';

/** Names that an object takes in a request besides the fields that it has when read. */
const ALSO_SENT: Readonly<Record<string, readonly string[]>> = { AdCreative: ['creative_id'] };

/** Names that Graph answers although the description of the object leaves them out. */
const ALSO_ANSWERED: Readonly<Record<string, readonly string[]>> = { Page: ['tasks'] };

/** The faults of a value that is sent as this type. On the way, numbers, lists and objects may be text. */
export function sentFaults(value: unknown, type: string, place: string): string[] {
  const inner = /^list<(.+)>$/.exec(type)?.[1];
  if (inner !== undefined) {
    const list = unpacked(value);
    if (typeof list === 'string' && inner === 'string') return [];
    if (!Array.isArray(list)) return [`${place}: a list is expected, not ${shown(value)}`];
    return list.flatMap((entry, index) => sentFaults(entry, inner, `${place}[${index}]`));
  }
  switch (type) {
    case 'string':
    case 'file':
      return ['string', 'number'].includes(typeof value) ? [] : [`${place}: text is expected, not ${shown(value)}`];
    case 'int':
      return /^-?\d+$/.test(String(value)) ? [] : [`${place}: a whole number is expected, not ${shown(value)}`];
    case 'unsigned int':
      return /^\d+$/.test(String(value))
        ? []
        : [`${place}: a whole number of at least 0 is expected, not ${shown(value)}`];
    case 'float':
      return value !== '' && Number.isFinite(Number(value))
        ? []
        : [`${place}: a number is expected, not ${shown(value)}`];
    case 'bool':
      return ['true', 'false', '0', '1'].includes(String(value))
        ? []
        : [`${place}: true or false is expected, not ${shown(value)}`];
    case 'datetime':
      return isDate(value) ? [] : [`${place}: a time is expected, not ${shown(value)}`];
    default:
      return sentObjectFaults(value, type, place);
  }
}

function sentObjectFaults(value: unknown, type: string, place: string): string[] {
  const words = metaEnum(type);
  if (words) return hasWord(words, value) ? [] : [`${place}: ${shown(value)} is none of its words`];
  const held = unpacked(value);
  const object = metaObjects().get(type);
  if (!object)
    return typeof held === 'object' && held !== null ? [] : [`${place}: an object is expected, not ${shown(value)}`];
  if (!isFields(held)) return [`${place}: an object is expected, not ${shown(value)}`];
  return Object.entries(held).flatMap(([name, inner]) => {
    const innerType = object.fields.get(name);
    if (innerType !== undefined) return sentFaults(inner, innerType, `${place}.${name}`);
    return ALSO_SENT[type]?.includes(name) ? [] : [`${place}.${name}: unknown field of ${type}`];
  });
}

/** The faults of a value that was answered as this type. */
export function answeredFaults(value: unknown, type: string, place: string): string[] {
  const inner = /^list<(.+)>$/.exec(type)?.[1];
  if (inner !== undefined) {
    if (!Array.isArray(value)) return [`${place}: a list is expected, not ${shown(value)}`];
    return value.flatMap((entry, index) => answeredFaults(entry, inner, `${place}[${index}]`));
  }
  const expected: Readonly<Record<string, string>> = {
    string: 'string',
    int: 'number',
    'unsigned int': 'number',
    float: 'number',
    bool: 'boolean',
  };
  const plain = expected[type];
  if (plain !== undefined) return typeof value === plain ? [] : [`${place}: ${plain} is expected, not ${shown(value)}`];
  if (type === 'datetime')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}$/.test(String(value))
      ? []
      : [`${place}: a Graph date is expected, not ${shown(value)}`];
  const words = metaEnum(type);
  if (words) return hasWord(words, value) ? [] : [`${place}: ${shown(value)} is none of its words`];
  return metaObjects().has(type) ? nodeFaults(type, value, place) : [];
}

/** The faults of an answered node: names and types of its fields. */
export function nodeFaults(kind: string, node: unknown, place: string): string[] {
  const object = metaObjects().get(kind);
  if (!object) return [];
  if (!isFields(node)) return [`${place}: an object is expected, not ${shown(node)}`];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === 'id') return typeof value === 'string' ? [] : [`${place}.id: text is expected`];
    const type = object.fields.get(name);
    if (type !== undefined) return answeredFaults(value, type, `${place}.${name}`);
    return ALSO_ANSWERED[kind]?.includes(name) ? [] : [`${place}.${name}: unknown field of ${kind}`];
  });
}

function hasWord(words: readonly string[], value: unknown): boolean {
  // Languages are written it_IT on the way and IT_IT in the description.
  return words.some((word) => word.toLowerCase() === String(value).toLowerCase());
}

function isDate(value: unknown): boolean {
  return (
    /^\d{9,11}$/.test(String(value)) || !Number.isNaN(Date.parse(String(value).replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))
  );
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
