import { createHash } from 'node:crypto';
import type { Answer, Asked } from './asked.ts';
import { SCOPE_BUSINESS, SCOPE_CONTENT, SCOPE_FORM_ANSWERS, SCOPE_FORMS } from './google-access.ts';
import { PRACTICE_IDS } from './world.ts';

const STYLE = `
:root { --viola: #5d418f; --under: #f4f0fa; --on: #fff; color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --viola: #c4b0e2; --under: #272138; --on: #272138; } }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: Canvas; color: CanvasText; }
.bar { position: fixed; inset: 0 0 auto 0; padding: .6rem 1rem; background: var(--under); color: var(--viola); border-bottom: 1px solid var(--viola); text-align: center; }
main { max-width: 26rem; padding: 4rem 1.5rem 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.25; }
fieldset { border: 1px solid GrayText; border-radius: .5rem; padding: .5rem 1rem; }
label { display: flex; gap: .6rem; align-items: baseline; padding: .4rem 0; }
input { accent-color: var(--viola); }
button { font: inherit; padding: .6rem 1.2rem; border-radius: .5rem; border: 1px solid transparent; cursor: pointer; }
.yes { background: var(--viola); color: var(--on); }
.no { background: none; border-color: GrayText; color: inherit; }
p.small { font-size: .875rem; opacity: .8; }`;

/** The page's words in the languages that it speaks. */
const WORDS = {
  it: {
    title: 'Conto Google di prova',
    bar: 'Copia di prova: questa non è una pagina di Google',
    asks: 'Vetrina chiede di',
    [SCOPE_BUSINESS]: 'Vedere e modificare la scheda del negozio su Google',
    [SCOPE_CONTENT]: 'Gestire i prodotti su Google Merchant Center',
    [SCOPE_FORMS]: 'Creare e modificare i moduli Google per gli eventi',
    [SCOPE_FORM_ANSWERS]: 'Leggere le risposte ai moduli Google',
    yes: 'Collega il conto di prova',
    no: 'Annulla',
    note: 'Questa pagina sta sul tuo computer. Nessun dato arriva a Google.',
    blocked: 'Accesso bloccato',
    error: 'Errore 400',
  },
  en: {
    title: 'Practice Google account',
    bar: 'Practice copy: this is not a page of Google',
    asks: 'Vetrina asks to',
    [SCOPE_BUSINESS]: 'See and edit the shop’s profile on Google',
    [SCOPE_CONTENT]: 'Manage the products in Google Merchant Center',
    [SCOPE_FORMS]: 'Create and edit Google Forms for events',
    [SCOPE_FORM_ANSWERS]: 'Read the answers to Google Forms',
    yes: 'Connect the practice account',
    no: 'Cancel',
    note: 'This page is on your computer. No data reaches Google.',
    blocked: 'Access blocked',
    error: 'Error 400',
  },
} as const;

type Language = keyof typeof WORDS;

/** Italian, unless the browser prefers another language: then English. */
function languageOf(asked: Asked): Language {
  return /^(?!it\b)[a-z]/i.test(asked.headers['accept-language'] ?? '') ? 'en' : 'it';
}

/** The page of the practice account: says what it is, what is asked, and has one button (and a way out). */
export function signInPage(asked: Asked, shop: string, scopes: readonly string[]): Answer {
  const language = languageOf(asked);
  const words = WORDS[language];
  const named = (scope: string) => (scope in words ? words[scope as keyof typeof words] : scope);
  const boxes = scopes.map(
    (scope, index) =>
      `<label><input type="checkbox" name="scope${index}" checked> <span>${escaped(named(scope))}</span></label>`,
  );
  const back = new URL(asked.query.get('redirect_uri') ?? '').origin;
  const body = `<h1>${words.title}</h1>
<p><b>${escaped(shop)}</b><br>${escaped(PRACTICE_IDS.google.email)}</p>
<form method="post" action="/accounts.google.com/signin/oauth/consent">
<input type="hidden" name="request" value="${escaped(asked.query.toString())}">
<fieldset><legend>${words.asks}</legend>${boxes.join('')}</fieldset>
<p><button class="yes" name="answer" value="allow">${words.yes}</button>
<button class="no" name="answer" value="deny">${words.no}</button></p>
</form>
<p class="small">${words.note}</p>`;
  return page(200, language, body, `'self' ${back}`);
}

/** Google's page for a sign-in that is asked wrongly. */
export function errorPage(asked: Asked, error: string): Answer {
  const language = languageOf(asked);
  const words = WORDS[language];
  return page(400, language, `<h1>${words.blocked}</h1><p>${words.error}: ${escaped(error)}</p>`, `'none'`);
}

function page(status: number, language: Language, body: string, formAction: string): Answer {
  const { title, bar } = WORDS[language];
  const html = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><div class="bar" role="note">${bar}</div><main>${body}</main></body></html>`;
  const style = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`;
  return { status, html, headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' } };
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
