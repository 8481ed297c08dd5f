/** Small rules about offers that more than one channel shares. */

/** GTIN-8, -12, -13 or -14 with the right check digit (GS1 General Specifications, 7.9). */
export function isGtin(code: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/u.test(code)) return false;
  const sum = [...code].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** An address that a vendor can fetch: http or https with a host. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** The name under which the channel groups the variants of one product; absent for a product with one variant. */
export function groupId(offer: { readonly productId: number; readonly siblings: number }): string | undefined {
  return offer.siblings > 1 ? `vetrina-${offer.productId}` : undefined;
}

/** The option that a channel has a field for, whatever the shop calls it. */
export function optionOf(
  options: readonly { readonly name: string; readonly value: string }[],
  kind: 'color' | 'size' | 'material',
): string | undefined {
  const value = options.find(({ name }) => optionNames[kind].test(name.trim()))?.value.trim();
  return value === '' ? undefined : value;
}

const optionNames = {
  color: /^(colou?re?|tinta|sz[íi]n)$/iu,
  size: /^(size|taglia|misura|numero|formato|m[ée]ret)$/iu,
  material: /^(material|materiale|anyag)$/iu,
};
