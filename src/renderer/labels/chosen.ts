/** Goods chosen for printing on the page itself. */
export interface Chosen {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
}
