import { fieldsOf, textOf, type Fields } from './json.ts';
import { itemFaults, itemFields, reviewReasons, seenAt, toldPrice } from './meta-item-rules.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** An item of the catalogue; `fields` under the names of the `products` edge, prices as `19.90 EUR`. */
export interface StoredItem {
  readonly id: string;
  readonly retailerId: string;
  readonly fields: Fields;
  /** Milliseconds since 1970; the review runs from here. */
  readonly created: number;
}

interface BatchError {
  readonly line: number;
  readonly id: string;
  readonly message: string;
}

/** A batch: its requests until it is worked through, then only what came of it. */
interface Batch {
  readonly due: number;
  readonly allowUpsert: boolean;
  readonly requests: { line: number; method: string; data: Fields }[];
  readonly errors?: BatchError[];
}

/** One request as it is carried out; `at` is the batch's own time, in milliseconds since 1970. */
interface ItemWrite {
  readonly retailerId: string;
  readonly method: string;
  readonly data: Fields;
  readonly allowUpsert: boolean;
  readonly at: number;
}

/** How many finished batches can still be asked about. */
const KEPT_BATCHES = 2000;

/** The catalogue's items, changed by batches that take effect a little later, in the order in which they came. */
export class MetaItems {
  readonly #world: World;
  readonly shelf: Shelf<StoredItem>;
  readonly #batches: Shelf<Batch>;
  readonly #byId = new Map<string, string>();
  #waiting: string[];

  constructor(world: World) {
    this.#world = world;
    this.shelf = world.state.shelf<StoredItem>('meta.items');
    this.#batches = world.state.shelf<Batch>('meta.batches');
    for (const item of this.shelf.values()) this.#byId.set(item.id, item.retailerId);
    this.#waiting = [...this.#batches.rows()].filter(({ value }) => !value.errors).map(({ key }) => key);
  }

  /** Takes a batch in. @returns its handle. */
  take(requests: Batch['requests'], allowUpsert: boolean): string {
    const number = this.#world.state.next('meta.batch');
    const handle = `AczPractice${Buffer.from(`batch ${String(number).padStart(8, '0')}`).toString('base64url')}`;
    const due = this.#world.now().getTime() + this.#world.latency.batch;
    this.#batches.set(handle, { due, allowUpsert, requests });
    this.#waiting.push(handle);
    this.#forgetOld();
    return handle;
  }

  /** The status of a batch as `check_batch_request_status` answers it; undefined for an unknown handle. */
  status(handle: string, withIds: boolean): Fields | undefined {
    this.settle();
    const batch = this.#batches.get(handle);
    if (!batch) return undefined;
    const errors = batch.errors ?? [];
    return {
      handle,
      status: batch.errors ? 'finished' : 'started',
      errors_total_count: errors.length,
      // Graph gives samples only; the ids of all are asked for separately.
      errors: errors.slice(0, 100),
      warnings_total_count: 0,
      warnings: [],
      ids_of_invalid_requests: withIds ? [...new Set(errors.map((error) => error.id))] : [],
    };
  }

  /** Works through every batch whose time has come. */
  settle(): void {
    const now = this.#world.now().getTime();
    while (this.#waiting.length > 0) {
      const handle = this.#waiting[0] ?? '';
      const batch = this.#batches.get(handle);
      if (batch && batch.due > now) return;
      this.#waiting.shift();
      if (batch) this.#batches.set(handle, { ...batch, requests: [], errors: this.#work(batch) });
    }
  }

  byId(id: string): StoredItem | undefined {
    this.settle();
    const retailerId = this.#byId.get(id);
    return retailerId === undefined ? undefined : this.shelf.get(retailerId);
  }

  /** Someone changes an item in the Commerce Manager by hand. @returns false when it is not there. */
  editByHand(retailerId: string, data: Fields): boolean {
    this.settle();
    const item = this.shelf.get(retailerId);
    if (!item) return false;
    this.shelf.set(retailerId, { ...item, fields: { ...item.fields, ...itemFields(data) } });
    return true;
  }

  /** What customers see of its price now, as `19.90 EUR`. */
  seenPrice(retailerId: string): string | undefined {
    this.settle();
    const item = this.shelf.get(retailerId);
    return item && seenAt(item.fields, this.#world.now().getTime());
  }

  /** The item as the `products` edge tells it. */
  told(item: StoredItem): Fields {
    const reviewed = item.created + this.#world.latency.metaReview <= this.#world.now().getTime();
    const reasons = reviewReasons(item.fields);
    const currency = /[A-Z]{3}$/.exec(textOf(item.fields['price']) ?? '')?.[0];
    return {
      visibility: 'published',
      ...item.fields,
      id: item.id,
      retailer_id: item.retailerId,
      price: toldPrice(item.fields['price']),
      sale_price: toldPrice(item.fields['sale_price']),
      currency,
      review_status: reviewed ? (reasons.length > 0 ? 'rejected' : 'approved') : 'pending',
      review_rejection_reasons: reviewed ? reasons : [],
      image_fetch_status: item.fields['image_url'] === undefined ? 'NO_STATUS' : 'DIRECT_UPLOAD',
      product_catalog: { id: PRACTICE_IDS.meta.catalog },
    };
  }

  #work({ requests, allowUpsert, due }: Batch): BatchError[] {
    return requests.flatMap(({ line, method, data }) => {
      const id = String(data['id']);
      const faults =
        method === 'DELETE' ? this.#remove(id) : this.#write({ retailerId: id, method, data, allowUpsert, at: due });
      return faults.map((message) => ({ line, id, message }));
    });
  }

  #remove(id: string): string[] {
    const item = this.shelf.get(id);
    if (!item) return [`Item with id ${id} does not exist`];
    this.shelf.delete(id);
    this.#byId.delete(item.id);
    return [];
  }

  #write({ retailerId, method, data, allowUpsert, at }: ItemWrite): string[] {
    const before = this.shelf.get(retailerId);
    if (!before && method === 'UPDATE' && !allowUpsert) return [`Item with id ${retailerId} does not exist`];
    const faults = itemFaults(data, before?.fields);
    if (faults.length > 0) return faults;
    const id = before?.id ?? String(955_501_420_000_000 + this.#world.state.next('meta.item'));
    const kept = method === 'CREATE' ? {} : fieldsOf(before?.fields);
    const fields = { ...kept, ...itemFields(data) };
    if (fields['sale_price'] === '') delete fields['sale_price'];
    if (fields['sale_price_start_date'] === undefined) {
      delete fields['sale_price_start_date'];
      delete fields['sale_price_end_date'];
    }
    this.shelf.set(retailerId, { id, retailerId, fields, created: before?.created ?? at });
    this.#byId.set(id, retailerId);
    return [];
  }

  #forgetOld(): void {
    if (this.#batches.size < KEPT_BATCHES * 2) return;
    const old = this.#batches.page(0, KEPT_BATCHES, ({ value }) => value.errors !== undefined).rows;
    for (const { key } of old) this.#batches.delete(key);
  }
}
