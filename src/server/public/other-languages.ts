/** The same page in the other languages: each is named in itself, for whoever cannot read this one. */
import { type Locale, locales } from '../../api/money.ts';
import { html, type Html } from './html.ts';

const names: Readonly<Record<Locale, string>> = { it: 'Italiano', en: 'English', hu: 'Magyar' };

export const otherLanguages = (language: Locale): Html =>
  html`<p class="language">
    ${locales
      .filter((each) => each !== language)
      .map((each) => html`<a href="?lang=${each}" hreflang="${each}" lang="${each}">${names[each]}</a> `)}
  </p>`;
