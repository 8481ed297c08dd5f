import type { Locale } from '../../api/money.ts';
import { html, type Html } from './html.ts';
import { words } from './words.ts';

interface SharedPicture {
  readonly address: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface PageFrame {
  readonly title: string;
  readonly language: Locale;
  readonly practice: boolean;
  readonly body: Html;
  /** Dark ground of the ticket; the form stands on paper. */
  readonly tone: 'paper' | 'ticket';
  readonly robots?: 'noindex';
  /** What a link to this page shows where it is shared (OpenGraph). */
  readonly about?: {
    readonly address: string;
    readonly description: string;
    readonly shopName: string;
    readonly picture?: SharedPicture;
  };
}

const tags: Record<Locale, string> = { it: 'it_IT', en: 'en_GB', hu: 'hu_HU' };

const sharing = (title: string, language: Locale, about: NonNullable<PageFrame['about']>): Html =>
  html`<meta name="description" content="${about.description}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${about.description}" />
    <meta property="og:url" content="${about.address}" />
    <meta property="og:site_name" content="${about.shopName}" />
    ${about.picture !== undefined && sharedPicture(about.picture)}
    <meta property="og:locale" content="${tags[language]}" />
    <link rel="canonical" href="${about.address}" />`;

const sharedPicture = ({ address, alt, width, height }: SharedPicture): Html =>
  html`<meta property="og:image" content="${address}" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    ${alt !== '' && html`<meta property="og:image:alt" content="${alt}" />`}
    <meta name="twitter:card" content="summary_large_image" />`;

export const layout = ({ title, language, practice, body, tone, robots, about }: PageFrame): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        ${robots !== undefined && html`<meta name="robots" content="${robots}" />`}
        ${about !== undefined && sharing(title, language, about)}
        <title>${title}</title>
        <link rel="stylesheet" href="/public/page.css" />
        <script src="/public/page.js" defer></script>
      </head>
      <body class="${tone}">
        ${practice && html`<p class="practice">${words[language].practice}</p>`}
        <main>${body}</main>
      </body>
    </html>`.text;
