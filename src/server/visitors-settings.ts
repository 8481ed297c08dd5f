/** What the machine's surroundings say of visitors of the public pages. */

/** Who may say on whose behalf a request comes: `127.0.0.1, 10.0.0.0/8`; empty: nobody. */
export const trustedProxiesIn = (written: string | undefined): string[] =>
  (written ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** Faster than this nobody fills in a form; undefined: the usual two. None at all is for what drives a browser by itself. */
export const formSecondsIn = (written: string | undefined): number | undefined =>
  /^\d{1,2}$/u.test(written ?? '') ? Number(written) : undefined;
