/** Made-up facts for a preview and a trial: never a person's. */
import type { Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import { momentIn } from './compose.ts';
import type { LetterFacts } from './texts.ts';

const hourMs = 3_600_000;

const sampleNames: Record<Locale, readonly [string, string]> = {
  it: ['Lucia', 'Tre rosati e un panettone'],
  en: ['Lucy', 'Three rosés and a panettone'],
  hu: ['Luca', 'Három rozé és egy panettone'],
};

export function sample({ shopName, timeZone, street, town }: Settings, language: Locale): LetterFacts {
  const [name, event] = sampleNames[language];
  const at = Date.UTC(2026, 11, 5, 18, 30);
  return {
    ...{ name, event, seats: '2', shop: shopName, link: 'https://example.com/t/…' },
    when: momentIn(at, timeZone, language),
    until: momentIn(at - 4 * 24 * hourMs, timeZone, language),
    where: [street, town].filter((part) => part !== '').join(', ') || shopName,
  };
}
