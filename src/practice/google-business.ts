import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { categoryFields, categoryRoutes } from './google-categories.ts';
import { invalid, notFound, unknownFields } from './google-errors.ts';
import { firstLocation, LOCATION_FIELDS } from './google-location.ts';
import { attributeMetadataRoute, checkAttributes, withType } from './google-location-attributes.ts';
import { LocationEdits } from './google-location-edits.ts';
import { invalidLocation, locationFaults, maskFaults } from './google-location-rules.ts';
import { maskOf, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, fieldsOf, listOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** Account Management: the person's own account, which has no shop, and the group that has it. */
export function accountRoutes(world: World): Route<GoogleMethod>[] {
  const accounts: Fields[] = [
    {
      name: 'accounts/108555014200001',
      accountName: 'Persona di prova',
      type: 'PERSONAL',
      role: 'PRIMARY_OWNER',
      verificationState: 'UNVERIFIED',
      vettedState: 'NOT_VETTED',
    },
    {
      name: `accounts/${PRACTICE_IDS.google.account}`,
      accountName: world.shop.name,
      type: 'LOCATION_GROUP',
      role: 'PRIMARY_OWNER',
      verificationState: 'VERIFIED',
      vettedState: 'NOT_VETTED',
    },
  ];
  return [
    route('GET', '/v1/accounts', () => ok({ accounts })),
    route('GET', '/v1/accounts/{account}', (call) => {
      const account = accounts.find((known) => known['name'] === `accounts/${call.params['account'] ?? ''}`);
      return ok(account ?? notFound('Requested entity was not found.'));
    }),
  ];
}

/** Business Information: the shop's profile, as the owner says it and as customers see it. */
export class GoogleBusiness {
  readonly #locations: Shelf<Fields>;
  readonly #attributes: Shelf<Fields>;
  readonly #edits: LocationEdits;

  constructor(world: World) {
    this.#locations = world.state.shelf<Fields>('google.locations');
    this.#attributes = world.state.shelf<Fields>('google.location-attributes');
    const { location } = PRACTICE_IDS.google;
    if (!this.#locations.has(location)) this.#locations.set(location, firstLocation(world));
    if (!this.#attributes.has(location)) this.#attributes.set(location, { ...FIRST_ATTRIBUTES });
    this.#edits = new LocationEdits(world, this.#held());
  }

  routes(): Route<GoogleMethod>[] {
    const location = '/v1/locations/{location}';
    return [
      ...categoryRoutes(),
      attributeMetadataRoute(),
      route('GET', '/v1/accounts/{account}/locations', (call) => this.#list(call)),
      route('GET', `${location}/attributes:getGoogleUpdated`, (call) =>
        this.#attributesOf(call, this.#seenAttributes()),
      ),
      route('GET', `${location}/attributes`, (call) => this.#attributesOf(call, this.#heldAttributes())),
      route('PATCH', `${location}/attributes`, (call) => this.#patchAttributes(call)),
      route('GET', `${location}:getGoogleUpdated`, (call) => this.#updated(call)),
      route('GET', location, (call) => ok(read(this.#named(call), readMask(call)))),
      route('PATCH', location, (call) => this.#patch(call)),
    ];
  }

  /** The person gets another place, in the same group as the shop. */
  add(world: World, id: string, title: string): void {
    this.#locations.set(id, { ...firstLocation(world), name: `locations/${id}`, title });
  }

  /** The owner changes the profile in Google's own window; customers see it at once. */
  editByHand(fields: Fields): void {
    const { location } = PRACTICE_IDS.google;
    const { attributes, ...others } = fields;
    this.#locations.set(location, { ...this.#locations.get(location), ...others });
    if (attributes !== undefined) this.#attributes.set(location, fieldsOf(attributes));
    this.#edits.show(fields);
  }

  /** Customers or Google itself know better: they see this from now on, and the owner is asked. */
  suggest(fields: Fields): void {
    this.#edits.show(fields);
  }

  /** The profile as the owner says it. */
  get location(): Fields {
    return this.#locations.get(PRACTICE_IDS.google.location) ?? {};
  }

  /** The profile as customers see it. */
  get seen(): Fields {
    return this.#edits.seen(this.#held());
  }

  #held(): Fields {
    return { ...this.location, attributes: this.#heldAttributes() };
  }

  #heldAttributes = (): Fields => this.#attributes.get(PRACTICE_IDS.google.location) ?? {};
  #seenAttributes = (): Fields => fieldsOf(this.seen['attributes']);

  #list(call: GoogleCall): Answer {
    const mask = readMask(call);
    const { account } = PRACTICE_IDS.google;
    const mine =
      call.params['account'] === account || call.params['account'] === '-' ? [...this.#locations.values()] : [];
    // An account without locations gets an empty object: empty lists are absent at Google.
    return ok(
      mine.length > 0 ? { locations: mine.map((location) => read(location, mask)), totalSize: mine.length } : {},
    );
  }

  #updated(call: GoogleCall): Answer {
    this.#named(call);
    const mask = readMask(call);
    const held = this.#held();
    const [differing, pending] = [this.#edits.differing(held), this.#edits.pending(held)].map((tops) =>
      tops
        .filter((top) => top !== 'attributes')
        .sort()
        .join(','),
    );
    return ok({
      location: read({ ...this.seen, name: this.location['name'] }, mask),
      ...(differing === '' ? {} : { diffMask: differing }),
      ...(pending === '' ? {} : { pendingMask: pending }),
    });
  }

  #patch(call: GoogleCall): Answer {
    const before = this.#named(call);
    const unknown = Object.keys(call.fields).filter((name) => !LOCATION_FIELDS.includes(name));
    if (unknown.length > 0) unknownFields(unknown, 'location');
    const mask =
      maskOf(call, 'updateMask') ?? invalid([{ field: 'updateMask', description: 'Update mask is required.' }]);
    const wrongMask = maskFaults(mask);
    if (wrongMask.length > 0) invalid(wrongMask);
    const after = mask.reduce((location, path) => withPath(location, path.split('.'), at(call.fields, path)), before);
    const faults = locationFaults(after);
    if (faults.length > 0) invalidLocation(faults);
    // Only asked: nothing is wrong, and nothing is changed.
    if (call.query.get('validateOnly') === 'true') return ok({});
    const tops = [...new Set(mask.map((path) => path.split('.')[0] ?? ''))];
    const kept = tops.includes('categories') ? withCategoryNames(after) : after;
    this.#locations.set(call.params['location'] ?? '', { ...kept, metadata: this.location['metadata'] });
    this.#edits.edited(tops, this.#held());
    return ok(this.#named(call));
  }

  #patchAttributes(call: GoogleCall): Answer {
    this.#named(call);
    // Names of attributes are no fields: they keep their spelling.
    const mask = (call.query.get('attributeMask') ?? '').split(',').filter((name) => name !== '');
    if (mask.length === 0) invalid([{ field: 'attributeMask', description: 'Attribute mask is required.' }]);
    const given = listOf(call.fields['attributes']);
    checkAttributes(mask, given);
    const after = { ...this.#heldAttributes() };
    // Those outside the mask are ignored; those in the mask that are not given are taken away.
    for (const name of mask) {
      const attribute = given.find((each) => at(each, 'name') === name);
      if (attribute === undefined) delete after[name];
      else after[name] = attribute;
    }
    this.#attributes.set(call.params['location'] ?? '', after);
    this.#edits.edited(['attributes'], this.#held());
    return this.#attributesOf(call, after);
  }

  #attributesOf(call: GoogleCall, attributes: Fields): Answer {
    this.#named(call);
    const all = Object.values(attributes).map((each) => withType(fieldsOf(each)));
    return ok({
      name: `locations/${call.params['location'] ?? ''}/attributes`,
      ...(all.length > 0 ? { attributes: all } : {}),
    });
  }

  #named(call: GoogleCall): Fields {
    const location = this.#locations.get(call.params['location'] ?? '');
    if (location === undefined) return notFound('Requested entity was not found.');
    const held = this.#held();
    const pending = this.#edits.pending(held);
    const updated = this.#edits.differing(held).some((top) => !pending.includes(top));
    return {
      ...location,
      metadata: {
        ...fieldsOf(location['metadata']),
        ...(pending.length > 0 ? { hasPendingEdits: true } : {}),
        ...(updated ? { hasGoogleUpdated: true } : {}),
      },
    };
  }
}

/** What the shop said of itself on the first day. */
const FIRST_ATTRIBUTES: Fields = {
  'attributes/has_in_store_shopping': { name: 'attributes/has_in_store_shopping', values: [true] },
  'attributes/pay_debit_card': { name: 'attributes/pay_debit_card', values: [true] },
};

/** Names of categories are Google's: a location carries them whatever was sent. */
function withCategoryNames(location: Fields): Fields {
  const categories = fieldsOf(location['categories']);
  const named = (category: unknown): Fields =>
    categoryFields(textOf(fieldsOf(category)['name']) ?? '', textOf(location['languageCode']) ?? 'it');
  const additional = listOf(categories['additionalCategories']).map(named);
  return {
    ...location,
    categories: {
      primaryCategory: named(categories['primaryCategory']),
      ...(additional.length > 0 ? { additionalCategories: additional } : {}),
    },
  };
}

function readMask(call: GoogleCall): string[] {
  const mask = maskOf(call, 'readMask');
  if (!mask)
    return invalid([{ field: 'readMask', description: 'Invalid field mask provided: the read mask is required.' }]);
  const wrong = mask.filter((path) => !LOCATION_FIELDS.includes(path.split('.')[0] ?? ''));
  if (wrong.length > 0)
    invalid(wrong.map((path) => ({ field: 'readMask', description: `Invalid field mask provided: ${path}.` })));
  return mask;
}

/** Only what the mask names, without empty parts. */
function read(location: Fields, mask: readonly string[]): Fields {
  return mask.reduce<Fields>((seen, path) => {
    const value = at(location, path);
    return value === undefined ? seen : withPath(seen, path.split('.'), value);
  }, {});
}

/** A copy with the value at the path; undefined removes it. */
function withPath(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  if (rest.length > 0) return { ...fields, [name]: withPath(fieldsOf(fields[name]), rest, value) };
  const { [name]: _, ...others } = fields;
  return value === undefined ? others : { ...others, [name]: value };
}
