/** Which reasons of a channel a person mends on the product itself; the shop sends it again by itself afterwards. */
export type Fix = 'picture' | 'link' | 'description' | 'name' | 'code' | 'price';

const fixes: Readonly<Record<string, Fix>> = {
  'image-missing': 'picture',
  'image-invalid': 'picture',
  'link-missing': 'link',
  'link-invalid': 'link',
  'description-missing': 'description',
  'description-too-long': 'description',
  'title-missing': 'name',
  'title-too-long': 'name',
  'sku-missing': 'code',
  'sku-too-long': 'code',
  'gtin-invalid': 'code',
  'identifiers-missing': 'code',
  'price-missing': 'price',
};

export const fixOf = (code: string | undefined): Fix | null => (code === undefined ? null : (fixes[code] ?? null));
