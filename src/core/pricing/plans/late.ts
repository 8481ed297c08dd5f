/** Less than this is the clock's own pace; more means that the PC was off at that minute. */
const paceMs = 60_000;

export const isLate = (planned: number, happened: number | null): boolean =>
  happened !== null && happened - planned > paceMs;
