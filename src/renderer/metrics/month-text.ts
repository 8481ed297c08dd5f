import { languageTag } from '../app/format.ts';
import { locale } from '../app/preferences.ts';

/** `2026-11` as the person's language says it: *novembre 2026*. */
export function monthText(month: string): string {
  return new Intl.DateTimeFormat(languageTag[locale.value], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15`),
  );
}
