/** The languages of the screens. Messages are read by the interpreter of vue-i18n, which needs no `unsafe-eval`. */
import { createI18n } from 'vue-i18n';
import { lengthened, type Language, type Texts, type Translations } from './texts.ts';

const folders = import.meta.glob<Translations>('../*/translations.ts', { eager: true, import: 'default' });

/** All texts of one language: `{ app: {…}, parts: {…}, pricing: {…} }`, named by folder. */
function textsOf(language: 'it' | 'en' | 'hu'): Texts {
  const entries = Object.entries(folders).map(([path, texts]) => [path.split('/')[1] ?? '', texts[language] ?? {}]);
  return Object.fromEntries(entries) as Texts;
}

const it = textsOf('it');

export const i18n = createI18n({
  legacy: false,
  locale: 'it' as Language,
  fallbackLocale: { hu: ['en', 'it'], en: ['it'], pseudo: ['it'], default: ['it'] },
  // The type of messages is loose here on purpose: each folder's texts are checked where they are written.
  messages: { it, en: textsOf('en'), hu: textsOf('hu'), pseudo: lengthened(it) } as Record<Language, object>,
  missingWarn: false,
  fallbackWarn: false,
});

/** For code outside components: a translated text, optionally with values and a count. */
export function say(key: string, values: Record<string, unknown> = {}, count?: number): string {
  return count === undefined ? i18n.global.t(key, values) : i18n.global.t(key, { n: count, ...values }, count);
}
