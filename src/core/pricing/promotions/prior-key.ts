export interface PriorPrice {
  readonly prior: number | null;
  /** Days on sale, where they are fewer than thirty. */
  readonly priorDays: number | null;
}

export const nothingSeen: PriorPrice = { prior: null, priorDays: null };

export const priorKey = (variantId: number, channelId: string): string => `${variantId} ${channelId}`;
