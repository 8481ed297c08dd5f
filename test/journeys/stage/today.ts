import type { Page } from 'playwright-core';

/** *Oggi* with all that asks for a hand, also what stands folded below the worst. */
export async function wholeToday({ page, go }: { readonly page: Page; go(address: string): Promise<void> }) {
  await go('/');
  await page.getByRole('heading', { level: 2, name: /chied(?:e|ono) una mano$/u }).waitFor();
  const others = page.getByRole('button', { name: /meno urgent[ei]$/u });
  if (await others.isVisible()) await others.click();
}
