/** Lets the shop answer others: long reading stops every few milliseconds until the event loop went round once. */
export type Breathe = () => Promise<void>;

const stretchMs = 8;

/** @param pausing called before the event loop goes round */
export function breathing(pausing: () => void = () => {}): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretchMs) return;
    pausing();
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
