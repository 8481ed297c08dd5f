/** What happened at the counter. */

/** A receipt made here. Only added. */
export interface CounterReceiptTable {
  receipt_id: number;
  /** Place in the shop's own series. */
  serial: number;
  form_key: string;
  /** Of what the form said: the same key with other words is refused. */
  form_digest: string;
  kind: string;
  /** The receipt that it takes back, whole or in part. */
  of_receipt_id: number | null;
  reason: string;
  actor: string;
}
