/** What the shell notes, on standard error. Addresses and names stay out of it: they may hold personal data. */
export function log(what: string, error?: unknown): void {
  const reason = error instanceof Error ? `: ${error.name} ${error.message}` : '';
  console.error(`[vetrina] ${what}${reason}`);
}
