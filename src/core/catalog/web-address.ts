/** https, with a host: what a customer's browser and a channel can open. */
export function isWebAddress(written: string): boolean {
  if (!/^https:\/\//iu.test(written) || /\s/u.test(written)) return false;
  return URL.canParse(written) && new URL(written).hostname !== '';
}
