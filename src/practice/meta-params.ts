import { fieldsOf, isFields, listOf, parseJson, type Fields } from './json.ts';
import { wrongParameter } from './meta-errors.ts';

/** One wished field with its own wishes: `creative{id,name}`. */
export interface WishedField {
  readonly name: string;
  readonly inner: readonly WishedField[];
}

/**
 * The parameters of a Graph call. They come in the query, as form fields or as JSON, so a number may be text and a
 * list may be text that holds JSON: each reader takes all of these, as Graph does.
 */
export class GraphParams {
  readonly #values: Fields;

  constructor(query: URLSearchParams | undefined, body: unknown) {
    this.#values = { ...(query ? Object.fromEntries(query) : {}), ...fieldsOf(body) };
  }

  get names(): string[] {
    return Object.keys(this.#values);
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== null;
  }

  raw(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** A whole number of at least zero; anything else is refused. */
  whole(name: string): number | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (!/^\d+$/.test(String(value))) return wrongParameter(`Param ${name} must be an integer of at least 0`);
    return Number(value);
  }

  flag(name: string): boolean | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null) return undefined;
    if (value === true || value === 'true' || value === 1 || value === '1') return true;
    if (value === false || value === 'false' || value === 0 || value === '0') return false;
    return wrongParameter(`Param ${name} must be a boolean`);
  }

  object(name: string): Fields | undefined {
    const value = this.#unpacked(name);
    if (value === undefined) return undefined;
    return isFields(value) ? value : wrongParameter(`Param ${name} must be an object.`);
  }

  list(name: string): unknown[] | undefined {
    const value = this.#unpacked(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return value === '' ? [] : value.split(',').map((part) => part.trim());
    return Array.isArray(value) ? value : wrongParameter(`Param ${name} must be an array.`);
  }

  /** Is this only a rehearsal (`execution_options: ['validate_only']`)? */
  get validateOnly(): boolean {
    return listOf(this.list('execution_options')).includes('validate_only');
  }

  /** The wished fields, or undefined when none were named. */
  get fields(): WishedField[] | undefined {
    const value = this.#unpacked('fields');
    if (value === undefined || value === '') return undefined;
    return parseFields(Array.isArray(value) ? value.join(',') : String(value));
  }

  #unpacked(name: string): unknown {
    const value = this.#values[name];
    if (value === null) return undefined;
    if (typeof value !== 'string' || !/^\s*[[{"]/.test(value)) return value;
    return parseJson(value) ?? value;
  }
}

/** Reads `id,name,creative{id,name},insights.date_preset(today){spend}`. */
function parseFields(text: string): WishedField[] {
  return splitTop(text).map((part) => {
    const name = /^\s*(\w+)/.exec(part)?.[1];
    if (name === undefined) return wrongParameter(`Syntax error "Expected name" in fields: ${part}`);
    const inner = /\{(.*)\}\s*$/s.exec(part)?.[1];
    return { name, inner: inner === undefined ? [] : parseFields(inner) };
  });
}

function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((character, index) => {
    if ('{('.includes(character)) depth++;
    if ('})'.includes(character)) depth--;
    if (character === ',' && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  });
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}
