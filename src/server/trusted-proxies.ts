/** Who may say on whose behalf a request comes: `127.0.0.1, 10.0.0.0/8`; empty: nobody. */
export const trustedProxiesIn = (written: string | undefined): string[] =>
  (written ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
