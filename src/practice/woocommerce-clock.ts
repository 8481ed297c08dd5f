/** Times as WooCommerce writes them: the site's own and UTC, both without saying so. */

/** Milliseconds that a zone is ahead of UTC. */
export function offsetOf(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

export const gmt = (at: number): string => new Date(at).toISOString().slice(0, 19);
export const local = (at: number, timeZone: string): string => gmt(at + offsetOf(timeZone, at));
