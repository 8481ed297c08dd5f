/** An expected no as a person reads it. */
export interface RefusalText {
  readonly why: string;
  readonly next: string;
}
