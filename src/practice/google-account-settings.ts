import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { accountName } from './google-data-sources.ts';
import { invalid, notFound, refuse, unknownFields, type FieldViolation } from './google-errors.ts';
import { route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, fieldsOf, isFields, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

const LSF_TYPES = ['GHLSF', 'MHLSF_BASIC', 'MHLSF_FULL'];
const SETTING_FIELDS = new Set(
  'name regionCode lsfType inStock pickup about odo lfpLink inventoryVerification'.split(' '),
);
const MAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** accounts_v1 around the account: the linked Business Profile, local listings, the claimed website, issues of the whole. */
export class GoogleAccountSettings {
  readonly #world: World;
  readonly #profiles: Shelf<Fields>;
  readonly #settings: Shelf<Fields>;
  readonly #issues: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#profiles = world.state.shelf<Fields>('google.linkedProfiles');
    this.#settings = world.state.shelf<Fields>('google.omnichannelSettings');
    this.#issues = world.state.shelf<Fields>('google.accountIssues');
  }

  routes(): Route<GoogleMethod>[] {
    const account = '/accounts/v1/accounts/{account}';
    const settings = `${account}/omnichannelSettings`;
    return [
      route('GET', `${account}/gbpAccounts`, (call) => this.#list(call, 'gbpAccounts', this.#profiles)),
      route('POST', `${account}/gbpAccounts:linkGbpAccount`, (call) => this.#link(call)),
      route('GET', settings, (call) => this.#list(call, 'omnichannelSettings', this.#settings)),
      route('POST', settings, (call) => this.#create(call)),
      route('POST', `${settings}/{setting}:requestInventoryVerification`, (call) => this.#verify(call)),
      route('GET', `${account}/homepage`, (call) =>
        ok({ name: `${accountName(call)}/homepage`, uri: 'https://bottega.example.com/', claimed: true }),
      ),
      route('GET', `${account}/issues`, (call) => this.#list(call, 'accountIssues', this.#issues)),
    ];
  }

  /** Google finds fault with the whole account. */
  addIssue(issue: Fields): void {
    this.#issues.set(String(this.#world.state.next('google.issue')), issue);
  }

  clearIssues(): void {
    for (const { key } of [...this.#issues.rows()]) this.#issues.delete(key);
  }

  #list(call: GoogleCall, name: string, shelf: Shelf<Fields>): Answer {
    accountName(call);
    const values = [...shelf.rows()].map(({ value }) => value);
    return ok(values.length > 0 ? { [name]: values } : {});
  }

  #link(call: GoogleCall): Answer {
    const parent = accountName(call);
    const email = textOf(call.fields['gbpEmail']) ?? '';
    if (!MAIL.test(email)) invalid([{ field: 'gbpEmail', description: 'The value is not an e-mail address.' }]);
    if (this.#profiles.get(email)) refuse(409, 'ALREADY_EXISTS', 'The Business Profile account is linked already.');
    const gbpAccountId = String(33_555_014_000 + this.#world.state.next('google.profile'));
    const fields = { gbpAccountId, type: 'USER', gbpAccountName: email, listingCount: '1' };
    this.#profiles.set(email, { name: `${parent}/gbpAccounts/${gbpAccountId}`, ...fields });
    return ok({ response: {} });
  }

  #create(call: GoogleCall): Answer {
    const parent = accountName(call);
    const unknown = Object.keys(call.fields).filter((field) => !SETTING_FIELDS.has(field));
    if (unknown.length > 0) unknownFields(unknown, 'omnichannel_setting');
    const faults = settingFaults(call.fields);
    if (faults.length > 0) invalid(faults);
    const region = String(call.fields['regionCode']);
    if (this.#settings.get(region)) refuse(409, 'ALREADY_EXISTS', `A setting for ${region} exists.`);
    const { inStock, inventoryVerification } = call.fields;
    const setting = {
      name: `${parent}/omnichannelSettings/${region}`,
      regionCode: region,
      lsfType: call.fields['lsfType'],
      ...(isFields(inStock) ? { inStock: { ...inStock, state: 'RUNNING' } } : {}),
      ...(isFields(inventoryVerification)
        ? { inventoryVerification: { ...inventoryVerification, state: 'ACTION_REQUIRED', contactState: 'ACTIVE' } }
        : {}),
    };
    this.#settings.set(region, setting);
    return ok(setting);
  }

  /** The practice inspector is quick: what is on the shelves is believed at once. */
  #verify(call: GoogleCall): Answer {
    const region = call.params['setting'] ?? '';
    const setting = this.#settings.get(region) ?? notFound(`[name] The setting ${region} was not found.`);
    const verified = { ...fieldsOf(setting['inventoryVerification']), state: 'SUCCEEDED' };
    const updated = { ...setting, inStock: { state: 'ACTIVE' }, inventoryVerification: verified };
    this.#settings.set(region, updated);
    return ok({ omnichannelSetting: updated });
  }
}

function settingFaults(fields: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) => void faults.push({ field, description });
  const lsf = textOf(fields['lsfType']) ?? '';
  if (!/^[A-Z]{2}$/.test(textOf(fields['regionCode']) ?? '')) add('regionCode', 'A CLDR region code is required.');
  if (!LSF_TYPES.includes(lsf)) add('lsfType', 'The field is required.');
  if (!isFields(fields['inStock']) && !isFields(fields['pickup']))
    add('inStock', 'One of in_stock and pickup is required.');
  const uri = at(fields, 'inStock.uri');
  if (lsf === 'GHLSF' && uri !== undefined) add('inStock.uri', 'Must be empty for GHLSF.');
  if (lsf.startsWith('MHLSF') && isFields(fields['inStock']) && uri === undefined)
    add('inStock.uri', 'The field is required.');
  const verification = fields['inventoryVerification'];
  if (isFields(verification)) {
    if ((textOf(verification['contact']) ?? '') === '') add('inventoryVerification.contact', 'The field is required.');
    if (!MAIL.test(textOf(verification['contactEmail']) ?? ''))
      add('inventoryVerification.contactEmail', 'The value is not an e-mail address.');
  }
  return faults;
}
