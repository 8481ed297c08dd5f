import { fieldsOf, isFields, type Fields } from './load.ts';

/** Named schemas of one description. */
export type Schemas = Readonly<Record<string, Fields>>;

/** Whether a value is checked as something sent (required and output-only fields count) or as something answered. */
export type Direction = 'insert' | 'update' | 'answer';

/** The faults of a value against a schema, in words; `place` names the value. */
export function schemaFaults(value: unknown, schema: Fields, schemas: Schemas, place: string, as: Direction): string[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.replace('#/components/schemas/', '');
    const named = schemas[name];
    return named ? objectFaults(value, named, schemas, place, as) : [`${place}: the description lacks ${name}`];
  }
  const all = schema['allOf'];
  if (Array.isArray(all)) return all.flatMap((part) => schemaFaults(value, fieldsOf(part), schemas, place, as));
  if (schema['type'] === 'array') {
    if (!Array.isArray(value)) return [`${place}: a list is expected, not ${shown(value)}`];
    return value.flatMap((entry, index) =>
      schemaFaults(entry, fieldsOf(schema['items']), schemas, `${place}[${index}]`, as),
    );
  }
  if (schema['type'] === 'object') return objectFaults(value, schema, schemas, place, as);
  return plainFaults(value, schema, place);
}

function objectFaults(value: unknown, schema: Fields, schemas: Schemas, place: string, as: Direction): string[] {
  if (!isFields(value)) return [`${place}: an object is expected, not ${shown(value)}`];
  const known = fieldsOf(schema['properties']);
  const more = schema['additionalProperties'];
  const faults = Object.entries(value).flatMap(([name, held]) => {
    if (held === undefined) return [];
    const inner = known[name];
    if (inner === undefined)
      return isFields(more)
        ? schemaFaults(held, more, schemas, `${place}.${name}`, as)
        : [`${place}.${name}: unknown field`];
    const property = fieldsOf(inner);
    if (as !== 'answer' && isOutputOnly(property)) return [`${place}.${name}: set by the server, not to be sent`];
    return schemaFaults(held, property, schemas, `${place}.${name}`, as);
  });
  if (as !== 'insert') return faults;
  const missing = Object.entries(known).filter(
    ([name, inner]) => value[name] === undefined && isRequired(fieldsOf(inner)),
  );
  return [...faults, ...missing.map(([name]) => `${place}.${name}: required`)];
}

function isOutputOnly(property: Fields): boolean {
  return property['readOnly'] === true || String(property['description'] ?? '').startsWith('Output only.');
}

/** "Required." stands in words only; names that the server gives say so too ("Identifier."). */
export function isRequired(property: Fields): boolean {
  const description = String(property['description'] ?? '');
  return description.startsWith('Required.') && !isOutputOnly(property) && !description.includes('Identifier.');
}

/** Checks text, numbers and truth values with their formats and words. */
export function plainFaults(value: unknown, schema: Fields, place: string): string[] {
  const { type, format } = schema;
  const words = schema['enum'];
  if (Array.isArray(words)) return words.includes(value) ? [] : [`${place}: ${shown(value)} is none of its words`];
  if (type === 'boolean')
    return typeof value === 'boolean' ? [] : [`${place}: true or false is expected, not ${shown(value)}`];
  if (type === 'integer')
    return Number.isInteger(value) ? [] : [`${place}: a whole number is expected, not ${shown(value)}`];
  if (type === 'number')
    return typeof value === 'number' ? [] : [`${place}: a number is expected, not ${shown(value)}`];
  if (type !== 'string') return [];
  if (typeof value !== 'string') return [`${place}: text is expected, not ${shown(value)}`];
  if (/^u?int(32|64)$/.test(String(format)) && !/^-?\d+$/.test(value))
    return [`${place}: an int64 as text is expected, not ${shown(value)}`];
  if (format === 'google-datetime' && Number.isNaN(Date.parse(value)))
    return [`${place}: a timestamp is expected, not ${shown(value)}`];
  return [];
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
