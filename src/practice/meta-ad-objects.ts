import { at, fieldsOf, textOf, type Fields } from './json.ts';
import { graphDate } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

export type AdKind = 'campaign' | 'adset' | 'ad' | 'adcreative';

/** An object of the ad account under Graph's field names; budgets are text in cents, times Graph dates. */
export interface AdObject {
  readonly id: string;
  readonly kind: AdKind;
  readonly fields: Fields;
  /** When Meta's review ends (ads), in milliseconds since 1970. */
  readonly reviewedAt: number;
}

const FIRST_ID: Readonly<Record<AdKind, number>> = {
  campaign: 120_210_000_000_000,
  adset: 120_220_000_000_000,
  ad: 120_230_000_000_000,
  adcreative: 120_240_000_000_000,
};

/** Words that the practice review does not let through in an ad. */
const FORBIDDEN = /\b(garantit[oa] al 100|dimagri\w*|miracolos[oa]|guadagna subito|scommess[ae])\b/i;

/** Campaigns, ad sets, ads and creatives of the practice ad account. */
export class MetaAdObjects {
  readonly #world: World;
  readonly #shelves: Readonly<Record<AdKind, Shelf<AdObject>>>;

  constructor(world: World) {
    this.#world = world;
    this.#shelves = {
      campaign: world.state.shelf<AdObject>('meta.campaigns'),
      adset: world.state.shelf<AdObject>('meta.adsets'),
      ad: world.state.shelf<AdObject>('meta.ads'),
      adcreative: world.state.shelf<AdObject>('meta.creatives'),
    };
  }

  /** Adds an object to an ad account. @returns its id. */
  add(kind: AdKind, fields: Fields, accountId: string = PRACTICE_IDS.meta.adAccount): string {
    const id = String(FIRST_ID[kind] + this.#world.state.next(`meta.${kind}`));
    const now = this.#now();
    const stamps = { created_time: graphDate(now), updated_time: graphDate(now) };
    const account = accountId.replace('act_', '');
    const object = {
      id,
      kind,
      fields: { ...fields, ...stamps, id, account_id: account },
      reviewedAt: now + this.#world.latency.metaReview,
    };
    this.#shelves[kind].set(id, object);
    return id;
  }

  get(kind: AdKind, id: string): AdObject | undefined {
    return this.#shelves[kind].get(id);
  }

  kindOf(id: string): AdKind | undefined {
    return (Object.keys(this.#shelves) as AdKind[]).find((kind) => this.#shelves[kind].has(id));
  }

  *all(kind: AdKind): IterableIterator<AdObject> {
    yield* this.#shelves[kind].values();
  }

  /** Changes fields. A changed creative is reviewed again, as is an ad that gets another one. */
  change(object: AdObject, fields: Fields): void {
    const review = fields['creative'] === undefined ? object.reviewedAt : this.#now() + this.#world.latency.metaReview;
    const merged = { ...object.fields, ...fields, updated_time: graphDate(this.#now()) };
    this.#shelves[object.kind].set(object.id, { ...object, fields: merged, reviewedAt: review });
  }

  /** The creative that an ad shows. */
  creativeOf(ad: AdObject): AdObject | undefined {
    return this.get('adcreative', String(at(ad.fields, 'creative.id') ?? ''));
  }

  /** What the status comes to once the parents and the review are counted in. */
  effectiveStatus(object: AdObject): string {
    const own = textOf(object.fields['status']) ?? 'ACTIVE';
    if (object.kind === 'adcreative' || object.kind === 'campaign') return own;
    if (own === 'DELETED' || own === 'ARCHIVED') return own;
    const above = this.#putAwayAbove(object);
    if (above !== undefined) return above;
    if (object.kind === 'ad' && this.disapproved(object)) return 'DISAPPROVED';
    if (own === 'PAUSED') return own;
    const campaign = this.get('campaign', String(object.fields['campaign_id']));
    if (campaign?.fields['status'] !== 'ACTIVE') return 'CAMPAIGN_PAUSED';
    if (object.kind === 'adset') return 'ACTIVE';
    const adset = this.get('adset', String(object.fields['adset_id']));
    if (adset?.fields['status'] !== 'ACTIVE') return 'ADSET_PAUSED';
    return this.reviewed(object) ? 'ACTIVE' : 'PENDING_REVIEW';
  }

  /** What is deleted or archived takes everything below with it. */
  #putAwayAbove({ fields }: AdObject): string | undefined {
    const parents = [
      this.get('campaign', String(fields['campaign_id'])),
      this.get('adset', String(fields['adset_id'])),
    ];
    return parents
      .map((parent) => textOf(parent?.fields['status']))
      .find((status) => status === 'ARCHIVED' || status === 'DELETED');
  }

  reviewed(ad: AdObject): boolean {
    return ad.reviewedAt <= this.#now();
  }

  /** Has Meta's review turned this ad down? */
  disapproved(ad: AdObject): boolean {
    if (!this.reviewed(ad)) return false;
    const story = fieldsOf(at(this.creativeOf(ad)?.fields, 'object_story_spec.link_data'));
    return FORBIDDEN.test(`${String(story['message'])} ${String(story['name'])} ${String(story['description'])}`);
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}
