/** A figure as a row of figures shows it. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What it was before or what it is made of, in words. */
  readonly note?: string | undefined;
  /** A change; `good: null` where neither direction is better (a fall in spending is not bad). */
  readonly change?:
    { readonly text: string; readonly direction: 'up' | 'down' | 'same'; readonly good: boolean | null } | undefined;
  /** One value a day, for the small line beside the figure. */
  readonly daily?: readonly (number | null)[] | undefined;
  /** What it counts: opened from the figure. */
  readonly to?: string | undefined;
  /** The definition, shown on request. */
  readonly definition?: string | undefined;
}
