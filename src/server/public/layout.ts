import type { Locale } from '../../api/money.ts';
import { html, type Html } from './html.ts';
import { words } from './words.ts';

export interface PageFrame {
  readonly title: string;
  readonly language: Locale;
  readonly practice: boolean;
  readonly body: Html;
  /** Dark ground of the ticket; the form stands on paper. */
  readonly tone: 'paper' | 'ticket';
}

export const layout = ({ title, language, practice, body, tone }: PageFrame): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="stylesheet" href="/public/page.css" />
        <script src="/public/page.js" defer></script>
      </head>
      <body class="${tone}">
        ${practice && html`<p class="practice">${words[language].practice}</p>`}
        <main>${body}</main>
      </body>
    </html>`.text;
