/** The one page of the desktop window and where it lives. */

export const SCHEME = 'vetrina';
export const HOST = 'app';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START = `${ORIGIN}/`;

/** True for an address of Vetrina's own page. Look-alikes (`vetrina://app.evil`, `vetrina://app@evil`) are not. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  );
}
