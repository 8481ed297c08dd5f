import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { invalid, notFound, unknownFields } from './google-errors.ts';
import { firstLocation, LOCATION_FIELDS } from './google-location.ts';
import { locationFaults, maskFaults } from './google-location-rules.ts';
import { maskOf, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, fieldsOf, type Fields } from './json.ts';
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

/** Business Information: the shop's profile. */
export class GoogleBusiness {
  readonly #locations: Shelf<Fields>;

  constructor(world: World) {
    this.#locations = world.state.shelf<Fields>('google.locations');
    const { location } = PRACTICE_IDS.google;
    if (!this.#locations.has(location)) this.#locations.set(location, firstLocation(world));
  }

  routes(): Route<GoogleMethod>[] {
    return [
      route('GET', '/v1/accounts/{account}/locations', (call) => this.#list(call)),
      route('GET', '/v1/locations/{location}', (call) => ok(read(this.#named(call), readMask(call)))),
      route('PATCH', '/v1/locations/{location}', (call) => this.#patch(call)),
    ];
  }

  /** Someone changes the profile on Google by hand. */
  editByHand(fields: Fields): void {
    const { location } = PRACTICE_IDS.google;
    this.#locations.set(location, { ...this.#locations.get(location), ...fields });
  }

  /** The profile as it stands. */
  get location(): Fields {
    return this.#locations.get(PRACTICE_IDS.google.location) ?? {};
  }

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
    if (faults.length > 0) invalid(faults);
    if (call.query.get('validateOnly') !== 'true') this.#locations.set(call.params['location'] ?? '', after);
    return ok(after);
  }

  #named(call: GoogleCall): Fields {
    return this.#locations.get(call.params['location'] ?? '') ?? notFound('Requested entity was not found.');
  }
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
