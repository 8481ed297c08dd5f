import type { Locale } from '../../api/money.ts';
import { drawing } from './drawings.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

export const problemPage = (language: Locale, title: string, next: string): string =>
  layout({
    title,
    language,
    practice: false,
    tone: 'paper',
    body: html`<header>${drawing('plain')}</header>
      <article>
        <h1>${title}</h1>
        ${next !== '' && html`<p>${next}</p>`}
      </article>`,
  });
