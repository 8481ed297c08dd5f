import { fieldsOf, listOf, textOf, type Fields } from './json.ts';
import { gmt, local } from './woocommerce-clock.ts';
import { refuseWoo } from './woocommerce-errors.ts';
import { onSale, type WooProduct } from './woocommerce-products.ts';

const stockWords = ['instock', 'outofstock', 'onbackorder'];
const statusWords = ['draft', 'pending', 'private', 'publish', 'future'];
const typeWords = ['simple', 'grouped', 'external', 'variable'];

/** What a request changes of a product; read-only fields are passed over, as WooCommerce does. */
export function changeOf(asked: Fields, kind: 'product' | 'variation'): Partial<WooProduct> {
  const text = (name: string): string | undefined => {
    const value = asked[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object') return refuseWoo(400, 'rest_invalid_param', `${name} is not of type string.`);
    return String(value);
  };
  const word = (name: string, words: readonly string[]) => {
    const value = text(name);
    if (value !== undefined && !words.includes(value))
      refuseWoo(400, 'rest_invalid_param', `${name} is not one of ${words.join(', ')}.`);
    return value;
  };
  const price = (name: string) => {
    const value = text(name);
    if (value !== undefined && value !== '' && !/^\d+(\.\d+)?$/u.test(value))
      refuseWoo(400, 'product_invalid_price', `Invalid ${name}.`);
    return value;
  };
  const moment = (name: string) => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (value === '') return null;
    const at = Date.parse(`${value.slice(0, 19)}Z`);
    return Number.isNaN(at) ? refuseWoo(400, 'rest_invalid_param', `Invalid date ${name}.`) : at;
  };
  const type = kind === 'variation' ? undefined : word('type', typeWords);
  const variable = type === 'variable';
  const images = kind === 'variation' ? (asked['image'] === undefined ? undefined : [asked['image']]) : asked['images'];
  return present({
    type,
    status: word('status', statusWords),
    sku: text('sku')?.trim(),
    name: text('name'),
    description: text('description'),
    regular: variable ? '' : price('regular_price'),
    sale: variable ? '' : price('sale_price'),
    from: moment('date_on_sale_from_gmt'),
    to: moment('date_on_sale_to_gmt'),
    manageStock: asked['manage_stock'] === undefined ? undefined : asked['manage_stock'] === true,
    stock: asked['stock_quantity'] === undefined ? undefined : quantityOf(asked['stock_quantity']),
    stockStatus: word('stock_status', stockWords),
    attributes: asked['attributes'] === undefined ? undefined : listOf(asked['attributes']).map(fieldsOf),
    images: images === undefined ? undefined : listOf(images).map(pictureOf),
  });
}

function quantityOf(value: unknown): number | null {
  if (value === null) return null;
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : refuseWoo(400, 'rest_invalid_param', 'stock_quantity is not of type integer.');
}

/** WooCommerce fetches each picture while it answers. */
function pictureOf(value: unknown): Fields {
  const src = textOf(fieldsOf(value)['src']) ?? '';
  const id = fieldsOf(value)['id'];
  if (typeof id === 'number') return { id };
  if (!/^https?:\/\/[^/]+\.[^/]+/u.test(src))
    refuseWoo(
      400,
      'woocommerce_product_image_upload_error',
      `Error getting remote image ${src}. A valid URL was not provided.`,
    );
  return { src };
}

const present = (values: Record<string, unknown>): Partial<WooProduct> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A product as the API tells it. */
export function toldProduct(product: WooProduct, parent: WooProduct | undefined, zone: string, now: number): Fields {
  const { id, created, modified, from, to } = product;
  const date = (at: number | null) => (at === null ? null : local(at, zone));
  const dateGmt = (at: number | null) => (at === null ? null : gmt(at));
  const isVariation = product.parent > 0;
  const options = product.attributes.map((each) => String(each['option'] ?? ''));
  return {
    id,
    name: isVariation ? [parent?.name ?? '', options.join(', ')].filter(Boolean).join(' - ') : product.name,
    type: product.type,
    status: product.status,
    description: product.description,
    sku: product.sku,
    price: product.price,
    regular_price: product.regular,
    sale_price: product.sale,
    date_on_sale_from: date(from),
    date_on_sale_from_gmt: dateGmt(from),
    date_on_sale_to: date(to),
    date_on_sale_to_gmt: dateGmt(to),
    on_sale: onSale(product, now),
    purchasable: product.price !== '' && product.status === 'publish',
    manage_stock: product.manageStock,
    stock_quantity: product.stock,
    stock_status: product.stockStatus,
    parent_id: product.parent,
    attributes: product.attributes.map((each) => ({ id: 0, name: '', ...each })),
    images: product.images.map((each, place) => ({ id: 9000 + place, name: '', alt: '', ...each })),
    date_created: date(created),
    date_created_gmt: dateGmt(created),
    date_modified: date(modified),
    date_modified_gmt: dateGmt(modified),
  };
}

/** Only the fields that were asked for. */
export function shownFields(row: Fields, wanted: string | undefined): Fields {
  if (wanted === undefined || wanted === '') return row;
  const names = new Set(wanted.split(',').map((name) => name.trim()));
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
}
