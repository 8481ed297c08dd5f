/** Waits for something that no element of a page tells by itself. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  { within = 15_000, every = 50 }: { within?: number; every?: number } = {},
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so within ${within} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
