import type { Answer } from './asked.ts';
import { fieldsOf, listOf, type Fields } from './json.ts';
import { offsetOf } from './woocommerce-clock.ts';
import { refuseWoo, WooRefusal } from './woocommerce-errors.ts';
import { changeOf, shownFields, toldProduct } from './woocommerce-product-fields.ts';
import type { WooProduct, WooProducts } from './woocommerce-products.ts';
import type { WooCall, WooRoute } from './woocommerce-routes.ts';
import { pageAnswer } from './woocommerce-routes.ts';

const MOST = 100;
const statusWords = ['any', 'future', 'trash', 'draft', 'pending', 'private', 'publish'] as const;
const orders = ['date', 'id', 'include', 'title', 'slug', 'modified', 'price', 'popularity', 'rating'] as const;

/** Products and their variations: lists, single ones, and batches of at most a hundred. */
export function catalogRoutes(products: WooProducts): readonly WooRoute[] {
  return [
    { method: 'GET', pattern: '/products', answer: (call) => list(products, call) },
    { method: 'POST', pattern: '/products/batch', answer: (call) => batch(products, call, 0) },
    {
      method: 'POST',
      pattern: '/products/{id}/variations/batch',
      answer: (call) => batch(products, call, variableOf(products, call)),
    },
    {
      method: 'GET',
      pattern: '/products/{id}',
      answer: (call) => ({ status: 200, body: tell(products, call, found(products, call)) }),
    },
  ];
}

const found = (products: WooProducts, { params }: WooCall): WooProduct =>
  products.get(Number(params['id'])) ?? refuseWoo(404, 'woocommerce_rest_product_invalid_id', 'Invalid ID.');

function variableOf(products: WooProducts, call: WooCall): number {
  const { id, type } = found(products, call);
  if (type !== 'variable') refuseWoo(404, 'woocommerce_rest_product_invalid_id', 'Invalid product ID.');
  return id;
}

const tell = (products: WooProducts, { zone, now }: WooCall, product: WooProduct): Fields =>
  toldProduct(product, products.get(product.parent), zone, now);

function list(products: WooProducts, call: WooCall): Answer {
  const { query } = call;
  const status = query.oneOf('status', statusWords) ?? 'any';
  query.oneOf('orderby', orders);
  query.oneOf('order', ['asc', 'desc']);
  const since = query.moment('modified_after', (at) => offsetOf(call.zone, at));
  const skus = query.words('sku');
  const include = query.numbers('include');
  const search = query.text('search')?.toLowerCase();
  const pool: Iterable<WooProduct> =
    skus !== undefined
      ? [...new Set([...skus, query.text('sku') ?? ''])].flatMap((sku) => products.bySku(sku) ?? [])
      : include !== undefined
        ? include.flatMap((id) => products.get(id) ?? [])
        : products.shelf.values();
  const rows = [...pool].filter(
    (product) =>
      // Variations are only found by their number.
      (skus !== undefined || product.parent === 0) &&
      (status === 'any' ? product.status !== 'trash' : product.status === status) &&
      (include === undefined || include.includes(product.id)) &&
      (search === undefined || product.name.toLowerCase().includes(search)) &&
      (since === undefined || product.modified > since),
  );
  return pageAnswer(call, rows.reverse(), (product) =>
    shownFields(tell(products, call, product), query.text('_fields')),
  );
}

function batch(products: WooProducts, call: WooCall, parent: number): Answer {
  const body = fieldsOf(call.body);
  const parts = { create: listOf(body['create']), update: listOf(body['update']), delete: listOf(body['delete']) };
  const total = parts.create.length + parts.update.length + parts.delete.length;
  if (total > MOST) {
    refuseWoo(
      413,
      'woocommerce_rest_request_entity_too_large',
      `Unable to accept more than ${MOST} items for this request.`,
    );
  }
  const tried = (id: unknown, work: () => WooProduct): Fields => {
    try {
      return tell(products, call, work());
    } catch (error) {
      if (!(error instanceof WooRefusal)) throw error;
      return { id, error: error.body };
    }
  };
  const kind = parent === 0 ? 'product' : 'variation';
  const answer = {
    create: parts.create.map((item) => tried(0, () => created(products, fieldsOf(item), kind, parent))),
    update: parts.update.map((item) =>
      tried(fieldsOf(item)['id'], () => updated(products, fieldsOf(item), kind, parent)),
    ),
    delete: parts.delete.map((id) =>
      tried(
        id,
        () => products.remove(Number(id)) ?? refuseWoo(404, 'woocommerce_rest_product_invalid_id', 'Invalid ID.'),
      ),
    ),
  };
  const told = Object.fromEntries(Object.entries(answer).filter(([, rows]) => rows.length > 0));
  // PHP writes nothing at all as an empty list.
  return { status: 200, body: Object.keys(told).length === 0 ? [] : told };
}

function created(products: WooProducts, item: Fields, kind: 'product' | 'variation', parent: number): WooProduct {
  if (item['id'] !== undefined && item['id'] !== 0)
    refuseWoo(400, 'woocommerce_rest_product_exists', 'Cannot create existing product.');
  const place = kind === 'variation' ? { parent, type: 'variation' } : {};
  return products.save(undefined, { ...changeOf(item, kind), ...place });
}

function updated(products: WooProducts, item: Fields, kind: 'product' | 'variation', parent: number): WooProduct {
  const product = products.get(Number(item['id']));
  const code =
    kind === 'product' ? 'woocommerce_rest_product_invalid_id' : 'woocommerce_rest_product_variation_invalid_id';
  if (product === undefined) return refuseWoo(400, code, 'Invalid ID.');
  if ((kind === 'product') !== (product.parent === 0) || (kind === 'variation' && product.parent !== parent))
    return refuseWoo(404, code, 'To manipulate product variations you should use their own endpoint.');
  const { type: _type, ...change } = changeOf(item, kind);
  const unpriced = product.type === 'variable' ? { regular: '', sale: '', from: null, to: null } : {};
  return products.save(product, { ...change, ...unpriced });
}
