/** The shop's card on Google. */

/** Values are JSON in the words of the contract; null: not known. */
export interface ProfileFieldTable {
  field: string;
  state: string;
  wanted: string | null;
  /** What Vetrina last sent, or found and took over. */
  sent: string | null;
  /** What the card holds at Google, as it was last answered. */
  held: string | null;
  /** What customers see; in a conflict, what stands there. */
  shown: string | null;
  /** What customers saw before Vetrina's last edit, until that edit is seen. */
  before: string | null;
  reason_code: string | null;
  reason_details: string | null;
  since: number;
  sent_at: number | null;
  not_before: number;
  attempts: number;
  /** To be sent in an edit of its own: in a common one nobody said what was wrong. */
  alone: number;
  /** To be sent even where the card holds it already: Google shows something else. */
  force: number;
}

/** One row: the card as a whole. */
export interface ProfileTable {
  id: number;
  read_at: number | null;
  read_code: string | null;
  read_details: string | null;
  maps_link: string;
  verified: number | null;
  /** When the last edits were sent, milliseconds, JSON. */
  edits: string;
  offered: string | null;
  /** The categories and the language that `offered` is for. */
  offered_for: string | null;
  offered_at: number | null;
}
