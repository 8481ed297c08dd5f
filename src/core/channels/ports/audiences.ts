/** Audiences of adverts made from people of the shop; what leaves is prints of addresses and numbers, never they themselves. */

/** SHA-256 in small hex letters, of the lower-case address and of the digits with country code; empty: they have none. */
export interface AudiencePrints {
  readonly mail: string;
  readonly phone: string;
}

export interface AudienceOrder {
  /** Put where it can be found again after a lost answer. */
  readonly intent: string;
  readonly name: string;
}

/** How many the channel recognises; null: it does not say. */
export type Recognised = { readonly lower: number; readonly upper: number } | null;

export interface AudiencesPort {
  /** The account that they are made in; another one's are never touched. @throws OutsideError where none is chosen */
  account(): string;
  create(order: AudienceOrder): Promise<string>;
  /** One whose answer was lost; null when it never arrived. */
  find(intent: string): Promise<string | null>;
  /** Safe to repeat: who is in already stays once. */
  add(audience: string, people: readonly AudiencePrints[]): Promise<void>;
  /** Safe to repeat; whoever shares an address or number with them goes too. */
  remove(audience: string, people: readonly AudiencePrints[]): Promise<void>;
  recognised(audience: string): Promise<Recognised>;
  /** Safe to repeat. */
  delete(audience: string): Promise<void>;
}
