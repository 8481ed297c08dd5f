/** Instants as vendors write them. */

/** Milliseconds since 1970. Vendors write offsets with and without a colon; an hour without digits is no time: null. */
export function instantIn(text: string | null | undefined): number | null {
  const written = (text ?? '').replace(/([+-]\d{2})(\d{2})$/u, '$1:$2');
  const at = Date.parse(written);
  return written === '' || Number.isNaN(at) ? null : at;
}
