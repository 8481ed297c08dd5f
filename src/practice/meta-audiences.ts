import { fieldsOf, isFields, listOf, type Fields } from './json.ts';
import { missingParameter, refuseGraph, unsupported, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { filtered, pageOf, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

const WRITE = 'ads_management';
const KEYS = new Set(
  'EMAIL PHONE FN LN FI DOBY DOBM DOBD GEN CT ST ZIP COUNTRY EMAIL_SHA256 PHONE_SHA256 EXTERN_ID MADID'.split(' '),
);
const SOURCES = new Set(['USER_PROVIDED_ONLY', 'PARTNER_PROVIDED_ONLY', 'BOTH_USER_AND_PARTNER_PROVIDED']);
const MOST_PEOPLE = 10_000;
const PRINT = /^[0-9a-f]{64}$/;
/** Fewer and Meta says neither how many nor shows an advert to them. */
const FEWEST = 100;

interface KeptAudience extends Fields {
  readonly account: string;
  readonly fields: Fields;
}

/** Custom audiences and who is in them, by prints alone. */
export class MetaAudiences {
  readonly #world: World;
  readonly #audiences: Shelf<KeptAudience>;
  /** The prints of one person, of an audience: `[id, mail, phone]`. */
  readonly #people: Shelf<readonly string[]>;
  readonly #terms: Shelf<boolean>;

  constructor(world: World) {
    this.#world = world;
    this.#audiences = world.state.shelf<KeptAudience>('meta.audiences');
    this.#people = world.state.shelf<readonly string[]>('meta.audiencePeople');
    this.#terms = world.state.shelf<boolean>('meta.audienceTerms');
  }

  /** Someone accepts the terms of custom audiences in Meta's window (they are at first), or takes that back. */
  acceptTerms(accepted: boolean): void {
    this.#terms.set('accepted', accepted);
  }

  /** Everything there is, with the prints in it. */
  all(): { id: string; name: string; people: string[][] }[] {
    return [...this.#audiences.rows()].map(({ key, value }) => ({
      id: key,
      name: String(value.fields['name']),
      people: this.#peopleOf(key).map(([, ...prints]) => prints),
    }));
  }

  /** Someone deletes it in Ads Manager. */
  drop(id: string): boolean {
    for (const row of [...this.#people.rows()]) if (row.value[0] === id) this.#people.delete(row.key);
    return this.#audiences.delete(id);
  }

  part(): GraphPart {
    const kindOf = (id: string) => (this.#audiences.has(id) ? 'audience' : undefined);
    const account = { kind: 'account', edge: 'customaudiences' } as const;
    const node = { kind: 'audience', edge: '' } as const;
    const users = { kind: 'audience', edge: 'users', scope: WRITE } as const;
    return {
      kindOf,
      routes: [
        { method: 'GET', ...account, scope: 'ads_read', answer: (call) => this.#list(call) },
        { method: 'POST', ...account, scope: WRITE, answer: (call) => this.#create(call) },
        {
          method: 'GET',
          ...node,
          scope: 'ads_read',
          answer: ({ id, params }) => shown('audience', this.#told(id), params.fields, []),
        },
        {
          method: 'DELETE',
          ...node,
          scope: WRITE,
          answer: ({ id }) => (this.drop(id) ? { success: true } : unsupported('DELETE', id)),
        },
        { method: 'POST', ...users, answer: (call) => this.#users(call, (rows) => this.#add(call.id, rows)) },
        { method: 'DELETE', ...users, answer: (call) => this.#users(call, (rows) => this.#remove(call.id, rows)) },
      ],
    };
  }

  #list({ id, path, params }: GraphCall): Fields {
    const nodes = [...this.#audiences.rows()]
      .filter(({ value }) => value.account === id)
      .map(({ key }) => this.#told(key))
      .toReversed();
    return pageOf(
      path,
      params,
      filtered(nodes, params).map((node) => shown('audience', node, params.fields, [])),
    );
  }

  #create({ id: account, params }: GraphCall): Fields {
    this.#needTerms(account);
    const name = params.text('name') ?? missingParameter('name');
    if (name.trim() === '') wrongParameter('Param name must be non-empty');
    if (params.text('subtype') !== 'CUSTOM')
      wrongParameter('The practice copy makes audiences of customer lists only: subtype CUSTOM', { subcode: 1870053 });
    const source = params.text('customer_file_source') ?? missingParameter('customer_file_source');
    if (!SOURCES.has(source)) wrongParameter(`Param customer_file_source must be one of {${[...SOURCES].join(', ')}}`);
    const id = `12025${String(this.#world.state.next('meta.audience')).padStart(11, '0')}`;
    const description = params.text('description') ?? '';
    const created = Math.floor(this.#world.now().getTime() / 1000);
    const fields = { name, description, subtype: 'CUSTOM', customer_file_source: source, time_created: created };
    this.#audiences.set(id, { account, fields });
    return { id };
  }

  #told(id: string): Fields {
    const kept = this.#audiences.get(id);
    if (!kept) return unsupported('GET', id);
    const people = this.#peopleOf(id).length;
    const enough = people >= FEWEST;
    return {
      id,
      ...kept.fields,
      account_id: kept.account.replace('act_', ''),
      // Meta recognises a part of a list, and tells it in round numbers.
      approximate_count_lower_bound: enough ? Math.floor((people * 0.6) / 100) * 100 : -1,
      approximate_count_upper_bound: enough ? Math.ceil((people * 0.75) / 100) * 100 : -1,
      delivery_status: enough
        ? { code: 200, description: 'This audience is ready for use.' }
        : { code: 300, description: 'This audience may be too small for ads to be shown.' },
      operation_status: { code: 200, description: 'Normal' },
      retention_days: 0,
    };
  }

  #users({ id, params }: GraphCall, apply: (rows: readonly (readonly string[])[]) => void): Fields {
    const kept = this.#audiences.get(id);
    if (!kept) return unsupported('POST', id);
    this.#needTerms(kept.account);
    const payload = params.object('payload') ?? missingParameter('payload');
    const rows = readPayload(payload);
    const session = params.object('session');
    if (session !== undefined) checkSession(session);
    apply(rows);
    return {
      audience_id: id,
      session_id: String(session?.['session_id'] ?? ''),
      num_received: rows.length,
      num_invalid_entries: 0,
      invalid_entry_samples: {},
    };
  }

  #add(id: string, rows: readonly (readonly string[])[]): void {
    for (const prints of rows) this.#people.set([id, ...prints].join(' '), [id, ...prints]);
  }

  /** Whoever has one of these prints. */
  #remove(id: string, rows: readonly (readonly string[])[]): void {
    const gone = new Set(rows.flat().filter((print) => print !== ''));
    for (const { key, value } of [...this.#people.rows()])
      if (value[0] === id && value.slice(1).some((print) => gone.has(print))) this.#people.delete(key);
  }

  #peopleOf(id: string): (readonly string[])[] {
    return [...this.#people.values()].filter(([of]) => of === id);
  }

  #needTerms(account: string): void {
    if (this.#terms.get('accepted') ?? true) return;
    refuseGraph({
      code: 200,
      subcode: 1870090,
      status: 403,
      message: '(#200) Permissions error',
      title: 'Condizioni del pubblico personalizzato non accettate',
      text: `Per creare o modificare un pubblico da un elenco clienti accetta le condizioni: https://business.facebook.com/ads/manage/customaudiences/tos/?act=${account.replace('act_', '')}`,
    });
  }
}

function readPayload(payload: Fields): string[][] {
  const schema = typeof payload['schema'] === 'string' ? [payload['schema']] : listOf(payload['schema']).map(String);
  if (schema.length === 0 || schema.some((key) => !KEYS.has(key)))
    wrongParameter(`Param payload[schema] must be of {${[...KEYS].join(', ')}}`);
  const data = payload['data'];
  if (!Array.isArray(data) || data.length === 0) return wrongParameter('Param payload[data] must be a non-empty array');
  if (data.length > MOST_PEOPLE) return wrongParameter(`At most ${MOST_PEOPLE} users in one request`);
  return data.map((entry) => {
    const row = (Array.isArray(entry) ? entry : [entry]).map(String);
    if (row.length !== schema.length) return wrongParameter('The number of columns differs from the schema');
    // Meta itself does not tell a wrong print from one that nobody has; an address or number as it is, it refuses.
    if (row.every((value) => value === '') || row.some((value) => value !== '' && !PRINT.test(value)))
      return wrongParameter('User data must be normalized and hashed with SHA-256 before it is uploaded', {
        subcode: 1487301,
        title: 'Dati non codificati',
        text: 'I dati dei clienti vanno codificati con SHA-256 prima di caricarli.',
      });
    return row;
  });
}

function checkSession(session: unknown): void {
  const { session_id: id, batch_seq: place, last_batch_flag: last } = isFields(session) ? session : fieldsOf(undefined);
  const whole = (value: unknown) => /^\d+$/.test(String(value)) && Number(value) > 0;
  if (!whole(id) || !whole(place) || typeof last !== 'boolean')
    wrongParameter('Param session must have session_id, batch_seq and last_batch_flag');
}
