/** Lets the shop answer others: long reading stops every few milliseconds until the event loop went round. */
export type Breathe = () => Promise<void>;

const stretchMs = 8;
/**
 * An answer is made in several turns (its call is read, its right is asked, its rows are fetched, it is written): with one
 * turn a pause it would wait for as many stretches. A turn in which nothing is to do costs some microseconds.
 */
const turnsOfPause = 6;

/** Lets through whoever came: a whole answer, not one turn of it. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < turnsOfPause; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** @param pausing called before the event loop goes round */
export function breathing(pausing: () => void = () => {}): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretchMs) return;
    pausing();
    await pause();
    since = performance.now();
  };
}
