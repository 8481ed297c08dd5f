/** What the form of a product holds, and the product or the change it becomes. */
import type { Variant } from '../../api/catalog.ts';
import { type Content, contentText, parseContent, type UnitPriceBase } from '../../api/unit-price.ts';
import { barcodeProblem } from './barcode.ts';
import type { GoodsChange, NewGoods } from './catalog.ts';

export interface ProductForm {
  name: string;
  /** Only of a new product: afterwards prices have their own way in. */
  price: number | null;
  sku: string;
  gtin: string;
  category: string;
  brand: string;
  supplier: string;
  cost: number | null;
  floorPrice: number | null;
  /** As people write it: `750 ml`. */
  content: string;
  contentPer: UnitPriceBase;
  /** Hundredths of a percent. */
  vatRate: number | null;
  description: string;
  link: string;
  imageUrl: string;
}

export const emptyProduct = (): ProductForm => ({
  name: '',
  price: null,
  sku: '',
  gtin: '',
  category: '',
  brand: '',
  supplier: '',
  cost: null,
  floorPrice: null,
  content: '',
  contentPer: 'one',
  vatRate: 2200,
  description: '',
  link: '',
  imageUrl: '',
});

export const formOf = (variant: Variant, decimal: ',' | '.'): ProductForm => ({
  name: variant.name,
  price: variant.basePrice,
  sku: variant.sku,
  gtin: variant.gtin ?? '',
  category: variant.category,
  brand: variant.brand,
  supplier: variant.supplier,
  cost: variant.cost,
  floorPrice: variant.floorPrice,
  content: variant.content === null ? '' : contentText(variant.content, decimal),
  contentPer: variant.content?.per ?? 'one',
  vatRate: variant.vatRate,
  description: variant.description,
  link: variant.link,
  imageUrl: variant.imageUrl,
});

/** `Taralli al finocchio 250 g` → `TARAL-FINOC-250`: short enough to say aloud, without what troubles scanners. */
export function suggestedSku(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .filter((word) => word.length > 2 || /\d/u.test(word));
  return words
    .slice(0, 4)
    .map((word) => word.slice(0, 5))
    .join('-');
}

const isWebAddress = (text: string): boolean => text === '' || (/^https:\/\/\S+$/iu.test(text) && URL.canParse(text));

export type FieldProblem = 'name' | 'sku' | 'gtin-length' | 'gtin-digit' | 'vat' | 'content' | 'link' | 'image';

/** What stands in the way of saving, in the order of the fields. */
export function problemsOf(form: ProductForm): FieldProblem[] {
  const barcode = barcodeProblem(form.gtin);
  return [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...(form.sku.trim() === '' ? (['sku'] as const) : []),
    ...(barcode === null ? [] : [`gtin-${barcode}` as const]),
    ...(form.vatRate === null || form.vatRate < 0 || form.vatRate > 10_000 ? (['vat'] as const) : []),
    ...(form.content.trim() !== '' && contentOf(form) === null ? (['content'] as const) : []),
    ...(isWebAddress(form.link.trim()) ? [] : (['link'] as const)),
    ...(isWebAddress(form.imageUrl.trim()) ? [] : (['image'] as const)),
  ];
}

/** Null where nothing is written, or nothing that is a content. */
export function contentOf({ content, contentPer }: Pick<ProductForm, 'content' | 'contentPer'>): Content | null {
  const read = parseContent(content);
  return read === null ? null : { ...read, per: contentPer };
}

const productOf = (form: ProductForm) => ({
  name: form.name.trim(),
  description: form.description,
  brand: form.brand.trim(),
  category: form.category.trim(),
  supplier: form.supplier.trim(),
  link: form.link.trim(),
  imageUrl: form.imageUrl.trim(),
});

const variantOf = (form: ProductForm) => ({
  sku: form.sku.trim(),
  gtin: form.gtin.trim() === '' ? null : form.gtin.trim(),
  cost: form.cost,
  floorPrice: form.floorPrice,
  content: contentOf(form),
  vatRate: form.vatRate ?? 0,
});

export const newGoodsOf = (form: ProductForm): NewGoods => ({
  product: productOf(form),
  variants: [{ ...variantOf(form), price: form.price }],
});

/** Only what differs; null where nothing does. */
export function changeOf(form: ProductForm, variant: Variant): GoodsChange | null {
  const product = differing(productOf(form), variant);
  const own = differing(variantOf(form), variant);
  if (Object.keys(product).length + Object.keys(own).length === 0) return null;
  return { id: variant.id, product, variant: own };
}

function differing<T extends object>(wanted: T, known: T): Partial<T> {
  const entries = Object.entries(wanted) as [keyof T, T[keyof T]][];
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name])),
  ) as Partial<T>;
}
