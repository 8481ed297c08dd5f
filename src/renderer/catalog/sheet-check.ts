/** What Google and Facebook look for in a product, and whether it is there. */
import type { Variant } from '../../api/catalog.ts';

export interface SheetLine {
  readonly key: 'picture' | 'barcode' | 'description' | 'category' | 'link';
  readonly state: 'ok' | 'missing' | 'short';
}

/** Shorter texts are taken, yet found by few. */
const fairDescription = 80;

export function sheetLines(
  variant: Pick<Variant, 'imageUrl' | 'gtin' | 'description' | 'category' | 'link'>,
): SheetLine[] {
  const present = (text: string | null): SheetLine['state'] => ((text ?? '').trim() === '' ? 'missing' : 'ok');
  const described = variant.description.trim().length;
  return [
    { key: 'picture', state: present(variant.imageUrl) },
    { key: 'barcode', state: present(variant.gtin) },
    { key: 'description', state: described === 0 ? 'missing' : described < fairDescription ? 'short' : 'ok' },
    { key: 'category', state: present(variant.category) },
    { key: 'link', state: present(variant.link) },
  ];
}
