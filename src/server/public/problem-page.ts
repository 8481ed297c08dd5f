import type { Locale } from '../../api/money.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

export const problemPage = (language: Locale, title: string, next: string): string =>
  layout({
    title,
    language,
    practice: false,
    tone: 'paper',
    body: html`<article>
      <h1>${title}</h1>
      <p>${next}</p>
    </article>`,
  });
