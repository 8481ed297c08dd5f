/** A JSON object whose fields are not yet known: everything that came over the wire starts as this. */
export type Fields = Record<string, unknown>;

/** Is this a JSON object (not null, not a list)? */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a JSON object, or an empty one when it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The value as text, or undefined when it is not text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a list, or an empty one when it is something else. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value at a dotted path (`at(body, 'event.schedule.startDate')`), or undefined where the path breaks off. */
export function at(value: unknown, path: string): unknown {
  let here: unknown = value;
  for (const step of path.split('.')) {
    if (!isFields(here)) return undefined;
    here = here[step];
  }
  return here;
}

/** Parses JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A copy with only those fields that carry a value: the vendors leave empty fields out of their answers. */
export function withoutEmpty(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined && held !== null));
}
