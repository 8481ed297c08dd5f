import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { accountName, type GoogleDataSources } from './google-data-sources.ts';
import { invalid, notFound, refuse, unknownFields } from './google-errors.ts';
import { promotionFaults, promotionIssues } from './google-promotion-rules.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, fieldsOf, listOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

interface StoredPromotion {
  readonly fields: Fields;
  readonly source: string;
  readonly created: number;
  readonly updated: number;
}

/** promotions_v1: promotions are inserted (an insert replaces), reviewed, and end with their own time; none is deleted. */
export class GooglePromotions {
  readonly #world: World;
  readonly #sources: GoogleDataSources;
  readonly #promotions: Shelf<StoredPromotion>;

  constructor(world: World, sources: GoogleDataSources) {
    this.#world = world;
    this.#sources = sources;
    this.#promotions = world.state.shelf<StoredPromotion>('google.promotions');
  }

  routes(): Route<GoogleMethod>[] {
    const all = '/promotions/v1/accounts/{account}/promotions';
    return [
      route('POST', `${all}:insert`, (call) => this.#insert(call)),
      route('GET', all, (call) => this.#list(call)),
      route('GET', `${all}/{promotion}`, (call) => this.#get(call)),
    ];
  }

  /** Every promotion as Google tells it now. */
  told(): Fields[] {
    return [...this.#promotions.rows()].map(({ key, value }) => this.#told(key, value));
  }

  #insert(call: GoogleCall): Answer {
    const account = accountName(call);
    const unknown = Object.keys(call.fields).filter((field) => field !== 'promotion' && field !== 'dataSource');
    if (unknown.length > 0) unknownFields(unknown, 'request');
    const source = this.#sources.forPromotions(textOf(call.fields['dataSource']) ?? null, account);
    const promotion = fieldsOf(call.fields['promotion']);
    const faults = promotionFaults(promotion);
    if (faults.length > 0) invalid(faults);
    for (const name of ['targetCountry', 'contentLanguage']) {
      if (at(source, `promotionDataSource.${name}`) !== promotion[name])
        invalid([{ field: `promotion.${name}`, description: 'The data source takes only its own.' }]);
    }
    const key = `${account}/promotions/${keyOf(promotion)}`;
    const before = this.#promotions.get(key);
    const version = promotion['versionNumber'];
    const current = before?.fields['versionNumber'];
    if (version !== undefined && current !== undefined && BigInt(String(version)) < BigInt(String(current)))
      refuse(
        409,
        'ABORTED',
        `The version number ${String(version)} is lower than the current one, ${String(current)}.`,
      );
    const { name: _name, promotionStatus: _status, dataSource: _source, ...kept } = promotion;
    const now = this.#now();
    const stored = { fields: kept, source: String(source['name']), created: before?.created ?? now, updated: now };
    this.#promotions.set(key, stored);
    return ok(this.#told(key, stored));
  }

  #list(call: GoogleCall): Answer {
    const parent = accountName(call);
    const { rows, more } = this.#promotions.page(pageStart(call), pageSize(call, 50, 250), ({ key }) =>
      key.startsWith(`${parent}/`),
    );
    const last = rows.at(-1);
    return ok({
      ...(rows.length > 0 ? { promotions: rows.map(({ key, value }) => this.#told(key, value)) } : {}),
      ...(more && last ? { nextPageToken: pageToken(last.place) } : {}),
    });
  }

  #get(call: GoogleCall): Answer {
    const name = `${accountName(call)}/promotions/${call.params['promotion'] ?? ''}`;
    const found = this.#promotions.get(name) ?? notFound(`Promotion ${name} was not found.`);
    return ok(this.#told(name, found));
  }

  #told(name: string, { fields, source, created, updated }: StoredPromotion): Fields {
    const issues = promotionIssues(fields);
    const contexts = listOf(at(fields, 'attributes.promotionDestinations')).map(String);
    const status = issues.length > 0 ? 'REJECTED' : this.#status(fields, updated);
    return {
      name,
      ...fields,
      dataSource: source,
      promotionStatus: {
        destinationStatuses: contexts.map((reportingContext) => ({ reportingContext, status })),
        ...(issues.length > 0
          ? {
              itemLevelIssues: issues.flatMap((issue) =>
                contexts.map((reportingContext) => ({ ...issue, reportingContext, applicableCountries: ['IT'] })),
              ),
            }
          : {}),
        creationDate: new Date(created).toISOString(),
        lastUpdateDate: new Date(updated).toISOString(),
      },
    };
  }

  #status(fields: Fields, updated: number): string {
    const now = this.#now();
    const period = fieldsOf(at(fields, 'attributes.promotionEffectiveTimePeriod'));
    if (Date.parse(String(period['endTime'])) <= now) return 'EXPIRED';
    if (updated + this.#world.latency.productReview > now) return 'IN_REVIEW';
    return Date.parse(String(period['startTime'])) > now ? 'PENDING' : 'LIVE';
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

/** `it~IT~online~PROMO` with the channel in front, as Google names them. */
function keyOf(promotion: Fields): string {
  const channel = listOf(promotion['redemptionChannel']).map(String).includes('ONLINE') ? 'online' : 'in_store';
  return [channel, promotion['contentLanguage'], promotion['targetCountry'], promotion['promotionId']].join('~');
}
