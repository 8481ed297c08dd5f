/** Why something stands still, as many tables keep it: a code of the catalogue, and in JSON what its sentence names. */
export interface ReasonRow {
  readonly reason_code: string | null;
  readonly reason_details: string | null;
}

type Named = Readonly<Record<string, string | number | null>>;

/** In the words of the contract; null where nothing stands in the way, or where there is no row yet. */
export function reasonOf<Details extends Named>(row: ReasonRow | undefined): { code: string; details: Details } | null {
  if (row === undefined || row.reason_code === null) return null;
  return { code: row.reason_code, details: JSON.parse(row.reason_details ?? '{}') as Details };
}

/** Nothing stands in the way (any more). */
export const noReason = { reason_code: null, reason_details: null } as const;

/** Why something stands still, as tables keep it; `reasonOf` reads it back. */
export const keptReason = (
  reason: { readonly code: string; readonly details?: object } | null | undefined,
): ReasonRow =>
  reason == null ? noReason : { reason_code: reason.code, reason_details: JSON.stringify(reason.details ?? {}) };
