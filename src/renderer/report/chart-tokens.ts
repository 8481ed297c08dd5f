/** The theme's colours as a chart needs them: an SVG attribute knows no `var()`, so they are read anew with each theme. */
import { computed } from 'vue';
import { isDark } from '../app/preferences.ts';

export interface Tokens {
  readonly first: string;
  readonly second: string;
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly ground: string;
  readonly soft: string;
  readonly font: string;
}

export const tokens = computed<Tokens>(() => {
  // Read so that another theme makes them anew; the class stands on the page before anybody asks.
  void isDark.value;
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    first: value('--vt-series-1'),
    second: value('--vt-series-2'),
    text: value('--ui-text'),
    muted: value('--ui-text-muted'),
    rule: value('--vt-rule'),
    ground: value('--ui-bg'),
    soft: value('--ui-bg-elevated'),
    font: getComputedStyle(document.body).fontFamily,
  };
});
