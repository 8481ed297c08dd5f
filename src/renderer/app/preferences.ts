/** Language and light or dark. The shop's settings decide; this device remembers them for the first moment of the next start. */
import { computed, ref, watch } from 'vue';
import type { Locale } from '../../api/money.ts';
import type { Settings } from '../../api/settings.ts';
import { i18n } from './i18n.ts';
import type { Language } from './texts.ts';

export type Theme = Settings['theme'];

export const languages: readonly { readonly code: Locale; readonly name: string }[] = [
  { code: 'it', name: 'Italiano' },
  { code: 'en', name: 'English' },
  { code: 'hu', name: 'Magyar' },
];

const languageKey = 'vetrina.language';
const themeKey = 'vetrina.theme';

function remembered<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const value = localStorage.getItem(key);
  return allowed.find((one) => one === value);
}

export const language = ref<Language>(remembered<Language>(languageKey, ['it', 'en', 'hu', 'pseudo']) ?? 'it');
export const theme = ref<Theme>(remembered<Theme>(themeKey, ['light', 'dark', 'system']) ?? 'system');

/** The language for numbers and dates: the long test language writes them as Italian does. */
export const locale = computed<Locale>(() => (language.value === 'pseudo' ? 'it' : language.value));

/** Takes over what the shop's settings say. The long test language stays until it is taken off this device. */
export function takeFromSettings(settings: Pick<Settings, 'language' | 'theme'>): void {
  theme.value = settings.theme;
  if (language.value !== 'pseudo') language.value = settings.language;
}

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

export const isDark = ref(false);

function showTheme(): void {
  isDark.value = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.matches);
  document.documentElement.classList.toggle('dark', isDark.value);
}

function showLanguage(): void {
  i18n.global.locale.value = language.value;
  document.documentElement.lang = locale.value;
}

/** Keeps `<html lang>`, the texts and the colours in step with the choices. Call once, before the first screen. */
export function followPreferences(): void {
  showTheme();
  showLanguage();
  watch(language, (value) => {
    localStorage.setItem(languageKey, value);
    showLanguage();
  });
  watch(theme, (value) => {
    localStorage.setItem(themeKey, value);
    showTheme();
  });
  systemIsDark.addEventListener('change', showTheme);
}
