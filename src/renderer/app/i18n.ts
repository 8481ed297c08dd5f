/** The languages of the screens. Messages are read by the interpreter of vue-i18n, which needs no `unsafe-eval`. */
import { createI18n } from 'vue-i18n';
import { lengthened, type Language, type Texts, type Translations } from './texts.ts';

const folders = import.meta.glob<Translations>('../*/translations.ts', { eager: true, import: 'default' });

/** `../pricing/translations.ts` → `pricing`; the texts beside this file come as `./translations.ts`. */
const folderOf = (path: string): string => {
  const folder = path.split('/').at(-2) ?? '';
  return folder === '.' ? 'app' : folder;
};

/** All texts of one language: `{ app: {…}, parts: {…}, pricing: {…} }`, named by folder. */
function textsOf(language: 'it' | 'en' | 'hu'): Texts {
  const entries = Object.entries(folders).map(([path, texts]) => [folderOf(path), texts[language] ?? {}]);
  return Object.fromEntries(entries) as Texts;
}

const it = textsOf('it');

/** A day that is written `okt. 31.` and ends a sentence: one stop is both. */
const oneStop = <T>(said: T): T | string =>
  typeof said === 'string' ? said.replace(/(?<=\d)\.\.(?!\.)/gu, '.') : said;

export const i18n = createI18n({
  legacy: false,
  locale: 'it',
  fallbackLocale: { hu: ['en', 'it'], en: ['it'], pseudo: ['it'], default: ['it'] },
  missingWarn: false,
  fallbackWarn: false,
  postTranslation: oneStop,
});

const messages: Record<Language, Texts> = { it, en: textsOf('en'), hu: textsOf('hu'), pseudo: lengthened(it) };
for (const [language, texts] of Object.entries(messages)) i18n.global.setLocaleMessage(language, texts);

/** For code outside components: a translated text, optionally with values and a count. */
export function say(key: string, values: Record<string, unknown> = {}, count?: number): string {
  return count === undefined ? i18n.global.t(key, values) : i18n.global.t(key, { n: count, ...values }, count);
}
