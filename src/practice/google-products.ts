import type { DataSource } from './google-data-sources.ts';
import { encodedSegment } from './google-product-names.ts';
import { productStatus } from './google-product-status.ts';
import { fieldsOf, isFields, type Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** Google lets a product lapse 30 days after its last input. */
const LIFE = 30 * 24 * 3_600_000;

/**
 * A product with its two faces: `input` is what was last sent, `shown` what Google has processed.
 * Times in milliseconds since 1970.
 */
export interface StoredProduct {
  input: Fields;
  source: string;
  shown: Fields | null;
  /** When the input becomes the shown product (or, when `gone`, when the shown one disappears); null = nothing waits. */
  processedAt: number | null;
  gone: boolean;
  created: number;
  updated: number;
  /** First time that it was shown; its review runs from here. */
  firstShown: number | null;
  /** Writes of one day, for the limit of two. */
  pushes: { day: string; count: number };
}

/** The products of the practice Merchant Center, and the delay between what was sent and what is shown. */
export class GoogleProducts {
  readonly #world: World;
  readonly shelf: Shelf<StoredProduct>;
  readonly #source: (name: string) => DataSource | undefined;

  constructor(world: World, source: (name: string) => DataSource | undefined) {
    this.#world = world;
    this.#source = source;
    // What is shown is mostly what was sent: it is stored once.
    this.shelf = world.state.shelf<StoredProduct>('google.products', {
      pack: (product) => ({ ...product, shown: product.shown === product.input ? 'input' : product.shown }),
      unpack: (stored) => {
        const product = stored as StoredProduct & { shown: Fields | null | 'input' };
        return { ...product, shown: product.shown === 'input' ? product.input : product.shown };
      },
    });
  }

  /** The product of that key as far as Google has got with it; undefined when there is none (any more). */
  get(key: string): StoredProduct | undefined {
    const product = this.shelf.get(key);
    return product && this.settle(key, product);
  }

  /** A new input for the key: shown after the processing time. */
  put(key: string, input: Fields, source: string): StoredProduct {
    const now = this.#now();
    const before = this.get(key);
    const product: StoredProduct = {
      input,
      source,
      shown: before?.shown ?? null,
      // Processing picks up the newest input, so a waiting one keeps its time: quick edits do not starve.
      processedAt: before?.processedAt ?? now + this.#world.latency.product,
      gone: false,
      created: before?.created ?? now,
      updated: now,
      firstShown: before?.firstShown ?? null,
      pushes: before?.pushes ?? { day: '', count: 0 },
    };
    this.shelf.set(key, product);
    this.settle(key, product);
    return product;
  }

  /** Takes the input away; the shown product disappears after the processing time. */
  remove(key: string, product: StoredProduct): void {
    product.gone = true;
    product.processedAt = this.#now() + this.#world.latency.product;
    this.shelf.set(key, product);
    this.settle(key, product);
  }

  /** Someone changes attributes in Merchant Center by hand: shown until the next input is processed. */
  editByHand(key: string, attributes: Fields): boolean {
    const product = this.get(key);
    if (!product?.shown) return false;
    product.shown = {
      ...product.shown,
      productAttributes: { ...fieldsOf(product.shown['productAttributes']), ...attributes },
    };
    this.shelf.set(key, product);
    return true;
  }

  /** Counts a write of today. @returns how many there were with this one. */
  countPush(product: StoredProduct): number {
    const day = this.#world.now().toISOString().slice(0, 10);
    const count = product.pushes.day === day ? product.pushes.count + 1 : 1;
    product.pushes = { day, count };
    return count;
  }

  /** Lets the time that passed take effect. */
  settle(key: string, product: StoredProduct): StoredProduct | undefined {
    const now = this.#now();
    if (product.processedAt !== null && product.processedAt <= now) {
      if (product.gone) {
        this.shelf.delete(key);
        return undefined;
      }
      product.shown = product.input;
      product.firstShown ??= product.processedAt;
      product.processedAt = null;
      this.shelf.set(key, product);
    }
    if (product.shown && product.updated + LIFE <= now) product.shown = null;
    return product;
  }

  /** The processed product as the API answers it; undefined while there is none to see. */
  processed(key: string, product: StoredProduct): Fields | undefined {
    if (!product.shown) return undefined;
    const { productAttributes, contentLanguage, feedLabel, offerId, legacyLocal, customAttributes, versionNumber } =
      product.shown;
    const account = `accounts/${PRACTICE_IDS.google.merchant}`;
    const reviewed =
      product.firstShown !== null && product.firstShown + this.#world.latency.productReview <= this.#now();
    return present({
      name: `${account}/products/${key}`,
      base64EncodedName: `${account}/products/${encodedSegment(key)}`,
      offerId,
      contentLanguage,
      feedLabel,
      legacyLocal,
      versionNumber,
      dataSource: product.source,
      productAttributes,
      customAttributes,
      productStatus: productStatus(product.shown, this.#source(product.source), {
        created: product.created,
        updated: product.updated,
        expires: product.updated + LIFE,
        reviewed,
      }),
    });
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

/** Empty objects, false and missing values are left out, as Google's JSON does with default values. */
function present(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== false && !(isFields(value) && Object.keys(value).length === 0),
    ),
  );
}
