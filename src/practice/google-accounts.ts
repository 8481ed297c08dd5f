import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { accountName } from './google-data-sources.ts';
import { refuse } from './google-errors.ts';
import { route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** accounts_v1: the Merchant Center account, and the one-time registration of the Cloud project that calls. */
export class GoogleMerchantAccounts {
  readonly #world: World;
  readonly #registrations: Shelf<{ registered: boolean }>;
  readonly #others: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#registrations = world.state.shelf<{ registered: boolean }>('google.registrations');
    this.#others = world.state.shelf<Fields>('google.merchant-accounts');
  }

  routes(): Route<GoogleMethod>[] {
    const registration = '/accounts/v1/accounts/{account}/developerRegistration';
    return [
      route('GET', '/accounts/v1/accounts', () => ok({ accounts: [this.#account(), ...this.#others.values()] })),
      route('GET', '/accounts/v1/accounts:getAccountForGcpRegistration', () => ok({ name: name() })),
      route('GET', '/accounts/v1/accounts/{account}', (call) => (accountName(call), ok(this.#account()))),
      route('GET', registration, (call) => (accountName(call), ok(this.#registration()))),
      route('POST', `${registration}:registerGcp`, (call) => this.#register(call)),
    ];
  }

  /** The person gets another account, of which the list tells and nothing else. */
  add(id: string, accountName: string): void {
    this.#others.set(id, { ...this.#account(), name: `accounts/${id}`, accountId: id, accountName });
  }

  /** Registers or forgets the Cloud project. */
  set registered(registered: boolean) {
    this.#registrations.set('project', { registered });
  }

  get registered(): boolean {
    return this.#registrations.get('project')?.registered ?? true;
  }

  /** Every Merchant API call of a project that was never registered ends here, whatever its token. */
  checkRegistered(path: string): void {
    if (this.registered || path.endsWith(':registerGcp')) return;
    const { id, number } = PRACTICE_IDS.google.project;
    const message = `GCP project with id ${id} and number ${number} is not registered with the merchant account.`;
    refuse(401, 'UNAUTHENTICATED', message, [{ reason: 'GCP_NOT_REGISTERED', domain: 'merchantapi.googleapis.com' }]);
  }

  #register(call: GoogleCall): Answer {
    accountName(call);
    const email = textOf(call.fields['developerEmail']);
    if (email !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
      refuse(400, 'INVALID_ARGUMENT', '[developerEmail] The value is not an e-mail address.');
    }
    if (email?.endsWith('.gserviceaccount.com')) {
      refuse(400, 'INVALID_ARGUMENT', '[developerEmail] A service account cannot be the developer.');
    }
    this.registered = true;
    return ok(this.#registration());
  }

  #registration(): Fields {
    return { name: `${name()}/developerRegistration`, gcpIds: [PRACTICE_IDS.google.project.number] };
  }

  #account(): Fields {
    return {
      name: name(),
      accountId: PRACTICE_IDS.google.merchant,
      accountName: this.#world.shop.name,
      timeZone: { id: 'Europe/Rome' },
      languageCode: 'it-IT',
      testAccount: true,
    };
  }
}

function name(): string {
  return `accounts/${PRACTICE_IDS.google.merchant}`;
}
