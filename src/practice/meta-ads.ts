import { at, listOf, type Fields } from './json.ts';
import { newAdSet, changedAdSet } from './meta-adset-rules.ts';
import type { AdKind, AdObject, MetaAdObjects } from './meta-ad-objects.ts';
import { changedCampaign, named, nameOf, newCampaign, newStatus, statusOf } from './meta-campaign-rules.ts';
import { checkMatch, newCreative, type KnownThings } from './meta-creative-rules.ts';
import type { MetaDelivery } from './meta-delivery.ts';
import { missingParameter, unsupported, wrongParameter } from './meta-errors.ts';
import type { GraphCall } from './meta-graph.ts';
import { filtered, pageOf, shown } from './meta-nodes.ts';
import { GraphParams, type WishedField } from './meta-params.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** The account's own settings that can be changed. */
interface AccountSettings {
  readonly default_dsa_beneficiary?: string;
  readonly default_dsa_payor?: string;
}

/** Creating, reading, changing and deleting campaigns, ad sets, creatives and ads. */
export class MetaAds {
  readonly #world: World;
  readonly #objects: MetaAdObjects;
  readonly #delivery: MetaDelivery;
  readonly #known: KnownThings;
  readonly #settings: Shelf<AccountSettings>;

  constructor(world: World, objects: MetaAdObjects, delivery: MetaDelivery, known: KnownThings) {
    this.#world = world;
    this.#objects = objects;
    this.#delivery = delivery;
    this.#known = known;
    this.#settings = world.state.shelf<AccountSettings>('meta.accountSettings');
  }

  /** Creates an object, or only checks it (`execution_options: ['validate_only']`). */
  create(kind: AdKind, { id: account, params }: GraphCall): Fields {
    const fields = this.#newFields(kind, params);
    if (params.validateOnly) return { success: true };
    this.#delivery.settle();
    return { id: this.#objects.add(kind, fields, account) };
  }

  /** Of the account that is asked, or of what `parent` says. */
  list(
    kind: AdKind,
    call: GraphCall,
    parent: (object: AdObject) => boolean = ({ fields }) => `act_${String(fields['account_id'])}` === call.id,
  ): Fields {
    this.#delivery.settle();
    const statuses = call.params.list('effective_status')?.map(String);
    const filtersStatus = listOf(call.params.list('filtering')).some((condition) =>
      String(at(condition, 'field')).endsWith('effective_status'),
    );
    const nodes: Fields[] = [];
    for (const object of this.#objects.all(kind)) {
      if (!parent(object)) continue;
      const node = this.#told(object, call.params.fields);
      const status = String(node['effective_status'] ?? node['status']);
      const hidden = status === 'DELETED' || status === 'ARCHIVED';
      if (statuses ? statuses.includes(status) : filtersStatus || !hidden) nodes.push(node);
    }
    // Newest first, as Graph lists them.
    const fitting = filtered(nodes.reverse(), call.params);
    return pageOf(
      call.path,
      call.params,
      fitting.map((node) => shown(kind, node, call.params.fields, [])),
    );
  }

  get(kind: AdKind, { id, params }: GraphCall): Fields {
    this.#delivery.settle();
    return shown(kind, this.#told(this.#object(kind, id), params.fields), params.fields, []);
  }

  change(kind: AdKind, { id, params }: GraphCall): Fields {
    const object = this.#object(kind, id);
    const changes = this.#changes(object, params);
    if (params.validateOnly) return { success: true };
    this.#delivery.settle();
    this.#objects.change(object, changes);
    return { success: true };
  }

  remove(kind: AdKind, { id }: GraphCall): Fields {
    this.#delivery.settle();
    this.#objects.change(this.#object(kind, id), { status: 'DELETED' });
    return { success: true };
  }

  account({ id, params }: GraphCall): Fields {
    const spent = this.#delivery.spends().reduce((sum, spend) => sum + spend.cents, 0);
    const node = {
      id,
      account_id: id.replace('act_', ''),
      name: `Inserzioni ${this.#world.shop.name}`,
      account_status: 1,
      currency: 'EUR',
      timezone_name: 'Europe/Rome',
      timezone_id: 74,
      amount_spent: String(Math.floor(spent)),
      balance: String(Math.floor(spent)),
      min_daily_budget: 100,
      spend_cap: '0',
      business: { id: PRACTICE_IDS.meta.business, name: this.#world.shop.name },
      business_country_code: 'IT',
      disable_reason: 0,
      ...this.#settings.get('account'),
    };
    return shown('account', node, params.fields, ['account_id']);
  }

  changeAccount({ params }: GraphCall): Fields {
    const beneficiary = params.text('default_dsa_beneficiary');
    const payor = params.text('default_dsa_payor');
    this.#settings.set('account', {
      ...this.#settings.get('account'),
      ...(beneficiary === undefined ? {} : { default_dsa_beneficiary: beneficiary }),
      ...(payor === undefined ? {} : { default_dsa_payor: payor }),
    });
    return { success: true };
  }

  #newFields(kind: AdKind, params: GraphParams): Fields {
    switch (kind) {
      case 'campaign':
        return newCampaign(params);
      case 'adset':
        return newAdSet(params, this.#campaign(params), this.#dsaDefaults(), this.#now(), this.#known);
      case 'adcreative':
        return newCreative(params, this.#known);
      case 'ad':
        return this.#newAd(params);
    }
  }

  #newAd(params: GraphParams): Fields {
    const adset = this.#objects.get('adset', params.text('adset_id') ?? missingParameter('adset_id'));
    if (!adset || adset.fields['status'] === 'DELETED')
      return wrongParameter('Invalid parameter: ad set not found', { subcode: 1487566 });
    const creative = this.#creative(params.object('creative') ?? missingParameter('creative'));
    this.#checkCallers(adset, creative);
    checkMatch(adset.fields, creative.fields);
    return {
      name: nameOf(params),
      adset_id: adset.id,
      campaign_id: adset.fields['campaign_id'],
      creative: { id: creative.id },
      status: newStatus(params),
    };
  }

  /** Ads that call are shown to adults only. */
  #checkCallers(adset: AdObject, creative: AdObject): void {
    const calls = at(creative.fields, 'object_story_spec.link_data.call_to_action.type') === 'CALL_NOW';
    if (!calls || Number(at(adset.fields, 'targeting.age_min') ?? 18) >= 18) return;
    wrongParameter('Call ads need a minimum age of 18', {
      subcode: 1487079,
      text: 'Per «Chiama ora» l’età minima è 18 anni.',
    });
  }

  #changes(object: AdObject, params: GraphParams): Fields {
    const status = params.text('status');
    if (object.fields['status'] === 'DELETED') unsupported('POST', object.id);
    if (object.fields['status'] === 'ARCHIVED' && (status === 'ACTIVE' || status === 'PAUSED'))
      wrongParameter('An archived object can only be deleted', {
        subcode: 1487566,
        text: 'È archiviato: non riparte.',
      });
    if (object.kind === 'adset') this.#checkSpent(object, params.whole('lifetime_budget'));
    switch (object.kind) {
      case 'campaign':
        return changedCampaign(params, object.fields);
      case 'adset':
        return changedAdSet(
          params,
          object,
          this.#object('campaign', String(object.fields['campaign_id'])),
          this.#now(),
        );
      case 'ad': {
        const creative = params.object('creative');
        const other = creative ? { creative: { id: this.#creative(creative).id } } : {};
        return { ...named(params), ...statusOf(params), ...other };
      }
      case 'adcreative':
        return { ...named(params), ...(params.text('status') === 'DELETED' ? { status: 'DELETED' } : {}) };
    }
  }

  #checkSpent({ id }: AdObject, lifetime: number | undefined): void {
    if (lifetime === undefined) return;
    const spent = this.#delivery
      .spends()
      .filter(({ adset }) => adset === id)
      .reduce((sum, { cents }) => sum + cents, 0);
    if (lifetime < spent)
      wrongParameter('The lifetime budget is lower than what has been spent', {
        subcode: 1885272,
        text: 'Il budget totale è più basso di quanto è già stato speso.',
      });
  }

  #creative(named: Fields): AdObject {
    const id = String(named['creative_id'] ?? named['id'] ?? '');
    return (
      this.#objects.get('adcreative', id) ??
      wrongParameter('Invalid parameter: creative not found', { subcode: 1487390 })
    );
  }

  /** The campaign that is named, or the one that the call describes beside the ad set. */
  #campaign(params: GraphParams): AdObject {
    const spec = params.object('campaign_spec');
    if (spec !== undefined) {
      const fields = newCampaign(new GraphParams(undefined, spec));
      if (params.validateOnly) return { id: 'rehearsed', kind: 'campaign', fields, reviewedAt: 0 };
      return this.#object('campaign', this.#objects.add('campaign', fields));
    }
    const campaign = this.#objects.get('campaign', params.text('campaign_id') ?? missingParameter('campaign_id'));
    if (campaign && campaign.fields['status'] !== 'DELETED') return campaign;
    return wrongParameter('Invalid parameter: campaign not found', { subcode: 1487056 });
  }

  #dsaDefaults(): { beneficiary: string | undefined; payor: string | undefined } {
    const settings = this.#settings.get('account');
    return { beneficiary: settings?.default_dsa_beneficiary, payor: settings?.default_dsa_payor };
  }

  #object(kind: AdKind, id: string): AdObject {
    return this.#objects.get(kind, id) ?? wrongParameter('Object not found', { subcode: 33 });
  }

  /** The node with what Graph works out: effective status, what is left, and the neighbours that were wished for. */
  #told(object: AdObject, wished: readonly WishedField[] | undefined): Fields {
    const { kind, fields } = object;
    if (kind === 'adcreative') return fields;
    const deep = new Set((wished ?? []).filter(({ inner }) => inner.length > 0).map(({ name }) => name));
    const neighbour = (name: 'campaign' | 'adset', id: unknown): Fields => {
      const found = this.#objects.get(name, String(id));
      if (!found) return {};
      return {
        [name]: deep.has(name)
          ? { ...found.fields, effective_status: this.#objects.effectiveStatus(found) }
          : { id: found.id },
      };
    };
    const creative =
      kind === 'ad' && deep.has('creative') ? { creative: this.#objects.creativeOf(object)?.fields } : {};
    const review =
      kind === 'ad' && this.#objects.disapproved(object)
        ? {
            ad_review_feedback: {
              global: { Contenuto: 'L’inserzione promette un risultato che nessuno può garantire.' },
            },
          }
        : {};
    return {
      ...fields,
      configured_status: fields['status'],
      effective_status: this.#objects.effectiveStatus(object),
      ...(kind === 'campaign' ? {} : neighbour('campaign', fields['campaign_id'])),
      ...(kind === 'ad' ? neighbour('adset', fields['adset_id']) : {}),
      ...creative,
      ...review,
      ...this.#budgetLeft(object),
    };
  }

  #budgetLeft({ kind, id, fields }: AdObject): Fields {
    const budget = fields['lifetime_budget'] ?? fields['daily_budget'];
    if (budget === undefined || kind === 'ad' || kind === 'adcreative') return {};
    const all = this.#delivery.spends().filter((spend) => spend[kind] === id);
    const last = all.at(-1)?.day;
    const counted = fields['lifetime_budget'] === undefined ? all.filter((spend) => spend.day === last) : all;
    const spent = counted.reduce((sum, spend) => sum + spend.cents, 0);
    return { budget_remaining: String(Math.max(0, Math.ceil(Number(budget) - spent))) };
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}
