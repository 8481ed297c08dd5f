/** What hangs on the shelf. */
import type { Generated } from 'kysely';

/** What the label of a variant says since it was last printed. */
export interface LabelTable {
  channel_id: string;
  variant_id: number;
  title: string;
  amount: number;
  /** The content behind the unit price, `750 ml one`; empty without one. */
  content: string;
  /** Of a reduction: the prior price and its end. */
  prior: number | null;
  until_at: number | null;
  printed_at: number;
}

/** One printing; `said` is what its labels say, as JSON, until somebody confirms them. */
export interface LabelRunTable {
  id: Generated<number>;
  at: number;
  actor: string;
  channel_id: string;
  labels: number;
  said: string;
  confirmed_at: number | null;
}

export interface LabelFormatTable {
  id: string;
  fields: string;
}

/** What a printer is off on a format's paper, millimetres. */
export interface LabelOffsetTable {
  format_id: string;
  dx: number;
  dy: number;
}
