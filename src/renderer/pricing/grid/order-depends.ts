import type { GridWish } from '../grid-reading.ts';

/** Whether a change of this domain can move rows, bring some or take some away. */
export function orderDependsOn(wish: GridWish, domain: 'catalog' | 'pricing' | 'listings' | 'stock'): boolean {
  const { sort = 'name', tab = 'all', marginUnder, changedSince, behindOn } = wish;
  switch (domain) {
    case 'catalog':
      return true;
    case 'pricing':
      return (
        sort === 'price' ||
        sort === 'changed' ||
        sort === 'category' ||
        tab === 'changed-today' ||
        marginUnder !== undefined ||
        changedSince !== undefined
      );
    case 'listings':
      return tab === 'to-align' || tab === 'needs-hand' || behindOn !== undefined;
    case 'stock':
      return false;
  }
}
