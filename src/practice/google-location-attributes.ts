import { ok } from './asked.ts';
import { isCategory } from './google-categories.ts';
import { invalid, refuse } from './google-errors.ts';
import { route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, listOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';

interface Known {
  readonly name: string;
  readonly type: 'BOOL' | 'ENUM' | 'URL' | 'REPEATED_ENUM';
  readonly group: readonly [italian: string, english: string];
  readonly label: readonly [italian: string, english: string];
  readonly values?: readonly (readonly [value: string, italian: string, english: string])[];
  readonly deprecated?: boolean;
}

const ACCESS = ['Accessibilità', 'Accessibility'] as const;
const SERVICE = ['Opzioni di servizio', 'Service options'] as const;
const PAYMENT = ['Pagamenti', 'Payments'] as const;
const COMFORT = ['Servizi', 'Amenities'] as const;
const LINKS = ['Link', 'Links'] as const;
const OWNER = ['Dall’attività', 'From the business'] as const;

const yesNo = (name: string, group: Known['group'], italian: string, english: string): Known => ({
  name,
  type: 'BOOL',
  group,
  label: [italian, english],
});

/** What a shop may say of itself; the names are Google's. */
const ATTRIBUTES: readonly Known[] = [
  yesNo(
    'has_wheelchair_accessible_entrance',
    ACCESS,
    'Ingresso accessibile in sedia a rotelle',
    'Wheelchair accessible entrance',
  ),
  yesNo(
    'has_wheelchair_accessible_parking',
    ACCESS,
    'Parcheggio accessibile in sedia a rotelle',
    'Wheelchair accessible car park',
  ),
  yesNo('has_in_store_shopping', SERVICE, 'Acquisti in negozio', 'In-store shopping'),
  yesNo('has_in_store_pickup', SERVICE, 'Ritiro in negozio', 'In-store pick-up'),
  yesNo('has_curbside_pickup', SERVICE, 'Ritiro all’esterno', 'Kerbside pickup'),
  yesNo('has_delivery', SERVICE, 'Consegna a domicilio', 'Delivery'),
  yesNo('has_same_day_delivery', SERVICE, 'Consegna il giorno stesso', 'Same-day delivery'),
  yesNo('requires_cash_only', PAYMENT, 'Solo contanti', 'Cash only'),
  yesNo('pay_debit_card', PAYMENT, 'Carte di debito', 'Debit cards'),
  yesNo('pay_mobile_nfc', PAYMENT, 'Pagamento con il telefono', 'NFC mobile payments'),
  {
    name: 'pay_credit_card_types_accepted',
    type: 'REPEATED_ENUM',
    group: PAYMENT,
    label: ['Carte di credito', 'Credit cards'],
    values: [
      ['visa', 'Visa', 'Visa'],
      ['mastercard', 'MasterCard', 'MasterCard'],
      ['american_express', 'American Express', 'American Express'],
    ],
  },
  {
    name: 'wi_fi',
    type: 'ENUM',
    group: COMFORT,
    label: ['Wi-Fi', 'Wi-Fi'],
    values: [
      ['free_wi_fi', 'Gratuito', 'Free'],
      ['paid_wi_fi', 'A pagamento', 'Paid'],
    ],
  },
  yesNo('has_restroom', COMFORT, 'Bagno', 'Toilets'),
  yesNo('is_owned_by_women', OWNER, 'Attività gestita da donne', 'Identifies as women-owned'),
  { name: 'url_instagram', type: 'URL', group: LINKS, label: ['Instagram', 'Instagram'] },
  { name: 'url_facebook', type: 'URL', group: LINKS, label: ['Facebook', 'Facebook'] },
  { ...yesNo('has_fax', COMFORT, 'Fax', 'Fax'), deprecated: true },
];

const known = (name: string): Known | undefined => ATTRIBUTES.find((each) => `attributes/${each.name}` === name);

/** What is wrong with the attributes of an update: only what is offered, each with the kind of value it takes. */
export function checkAttributes(mask: readonly string[], attributes: readonly unknown[]): void {
  const strange = [...mask, ...attributes.map((each) => textOf(at(each, 'name')) ?? '')].filter((name) => !known(name));
  if (strange.length > 0) {
    refuse(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', [
      {
        reason: 'INVALID_ATTRIBUTE_NAME',
        domain: 'mybusinessbusinessinformation.googleapis.com',
        metadata: { attribute_names: [...new Set(strange)].join(',') },
      },
    ]);
  }
  const wrong = attributes.filter((each) => !fits(each));
  if (wrong.length > 0)
    invalid([
      {
        field: 'attributes',
        description: `Wrong value for ${wrong.map((each) => String(at(each, 'name'))).join(', ')}.`,
      },
    ]);
}

function fits(attribute: unknown): boolean {
  const { type, values = [] } = known(textOf(at(attribute, 'name')) ?? '') ?? { type: 'BOOL' as const };
  const given = listOf(at(attribute, 'values'));
  const words = values.map(([value]) => value);
  switch (type) {
    case 'BOOL':
      return given.length === 1 && typeof given[0] === 'boolean';
    case 'ENUM':
      return given.length === 1 && words.includes(String(given[0]));
    case 'URL': {
      const uris = listOf(at(attribute, 'uriValues')).map((each) => String(at(each, 'uri')));
      return uris.length > 0 && uris.every((uri) => /^https?:\/\/\S+$/.test(uri));
    }
    case 'REPEATED_ENUM': {
      const set = at(attribute, 'repeatedEnumValue');
      const all = [...listOf(at(set, 'setValues')), ...listOf(at(set, 'unsetValues'))].map(String);
      return all.length > 0 && all.every((value) => words.includes(value));
    }
  }
}

/** An attribute as it is read back: with its type, which nobody may send. */
export const withType = (attribute: Fields): Fields => ({
  ...attribute,
  valueType: known(textOf(attribute['name']) ?? '')?.type ?? 'BOOL',
});

export function attributeMetadataRoute(): Route<GoogleMethod> {
  return route('GET', '/v1/attributes', (call) => ok({ attributeMetadata: metadata(call) }));
}

function metadata(call: GoogleCall): Fields[] {
  const asked = (name: string) => call.query.get(name) ?? '';
  const language = asked('languageCode');
  if (asked('parent') !== '') {
    const alsoSet = ['categoryName', 'regionCode', 'languageCode', 'showAll'].filter((name) => asked(name) !== '');
    if (alsoSet.length > 0) invalid(alsoSet.map((field) => ({ field, description: 'Must not be set with a parent.' })));
  } else {
    if (asked('regionCode') === '') invalid([{ field: 'regionCode', description: 'Required without a parent.' }]);
    if (asked('showAll') !== 'true' && !isCategory(asked('categoryName')))
      invalid([{ field: 'categoryName', description: 'Unknown category.' }]);
  }
  const word = ([italian, english]: readonly [string, string]) => (language.startsWith('en') ? english : italian);
  return ATTRIBUTES.map((each) => ({
    parent: `attributes/${each.name}`,
    valueType: each.type,
    displayName: word(each.label),
    groupDisplayName: word(each.group),
    ...(each.type === 'REPEATED_ENUM' ? { repeatable: true } : {}),
    ...(each.deprecated === true ? { deprecated: true } : {}),
    ...(each.values === undefined
      ? {}
      : { valueMetadata: each.values.map(([value, ...words]) => ({ value, displayName: word(words) })) }),
  }));
}
