/** Attributes of the card (*consegna a domicilio*, *accesso per sedie a rotelle*): values, changes, and what is offered. */
import type { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { AttributeValue, OfferedAttribute, ProfileValues } from '../../api/profile.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';

type Attribute = mybusinessbusinessinformation_v1.Schema$Attribute;
type Attributes = ProfileValues['attributes'];

const nameOf = (value: unknown): string => /attributes\/[^/]+$/u.exec(textOf(value))?.[0] ?? '';

export function attributesOf(answer: unknown): Attributes {
  const found: Attributes = {};
  for (const each of listOf(fieldsOf(answer)['attributes']).map(fieldsOf)) {
    const name = nameOf(each['name']);
    const value = valueOf(each);
    if (name !== '' && value !== null) found[name] = value;
  }
  return found;
}

/** `valueType` may be absent where the value itself shows what it is. */
function valueOf(attribute: Record<string, unknown>): AttributeValue | null {
  const [first] = listOf(attribute['values']);
  if (attribute['repeatedEnumValue'] !== undefined) {
    const several = fieldsOf(attribute['repeatedEnumValue']);
    return { type: 'several', yes: textsOf(several['setValues']), no: textsOf(several['unsetValues']) };
  }
  if (attribute['uriValues'] !== undefined) {
    const values = listOf(attribute['uriValues']).map((each) => textOf(fieldsOf(each)['uri']));
    return { type: 'addresses', values: values.filter((uri) => uri !== '') };
  }
  if (typeof first === 'boolean') return { type: 'yes-no', value: first };
  return typeof first === 'string' ? { type: 'choice', value: first } : null;
}

const textsOf = (value: unknown): string[] => listOf(value).filter((each): each is string => typeof each === 'string');

/** Only those that differ travel; one that is named in the mask and not given is taken away. */
export function attributeChanges(
  wanted: Attributes,
  held: Attributes,
): { readonly mask: string[]; readonly attributes: Attribute[] } {
  const mask = [...new Set([...Object.keys(wanted), ...Object.keys(held)])]
    .filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(held[name]))
    .sort();
  const attributes = mask.flatMap((name) => {
    const value = wanted[name];
    return value === undefined ? [] : [{ name, ...valueFields(value) }];
  });
  return { mask, attributes };
}

function valueFields(value: AttributeValue): Omit<Attribute, 'name'> {
  switch (value.type) {
    case 'yes-no':
    case 'choice':
      return { values: [value.value] };
    case 'addresses':
      return { uriValues: value.values.map((uri) => ({ uri })) };
    case 'several':
      return { repeatedEnumValue: { setValues: [...value.yes], unsetValues: [...value.no] } };
  }
}

const types: Readonly<Record<string, OfferedAttribute['type']>> = {
  BOOL: 'yes-no',
  ENUM: 'choice',
  URL: 'addresses',
  REPEATED_ENUM: 'several',
};

/** Deprecated ones are not offered: Google would take them and forget them. */
export function offeredOf(metadata: readonly unknown[]): OfferedAttribute[] {
  return metadata.map(fieldsOf).flatMap((each): OfferedAttribute[] => {
    const [name, type] = [nameOf(each['parent']), types[textOf(each['valueType'])]];
    if (name === '' || type === undefined || each['deprecated'] === true) return [];
    const choices = listOf(each['valueMetadata'])
      .map(fieldsOf)
      .flatMap(({ value, displayName }) =>
        typeof value === 'string' ? [{ value, label: textOf(displayName) || value }] : [],
      );
    const label = textOf(each['displayName']);
    return [{ name, type, label: label || name, group: textOf(each['groupDisplayName']), choices }];
  });
}
