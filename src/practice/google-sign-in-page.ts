import { createHash } from 'node:crypto';
import type { Answer } from './asked.ts';
import { SCOPE_BUSINESS, SCOPE_CONTENT } from './google-access.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; background: Canvas; color: CanvasText; }
.bar { position: fixed; inset: 0 0 auto 0; padding: .6rem 1rem; background: #6b3fa0; color: #fff; text-align: center; }
main { max-width: 26rem; padding: 4rem 1.5rem 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.25; }
fieldset { border: 1px solid GrayText; border-radius: .5rem; padding: .5rem 1rem; }
label { display: block; padding: .4rem 0; }
button { font: inherit; padding: .6rem 1.2rem; border-radius: .5rem; border: 1px solid transparent; cursor: pointer; }
.yes { background: #6b3fa0; color: #fff; }
.no { background: none; border-color: GrayText; color: inherit; }
p.small { font-size: .875rem; opacity: .8; }`;

const SCOPE_WORDS: Record<string, string> = {
  [SCOPE_BUSINESS]: 'Vedere e modificare la scheda del negozio su Google',
  [SCOPE_CONTENT]: 'Gestire i prodotti su Google Merchant Center',
};

/** The page «Conto Google di prova»: says what it is, what is asked, and has one button (and a way out). */
export function signInPage(world: World, request: URLSearchParams, scopes: readonly string[]): Answer {
  const boxes = scopes.map(
    (scope, index) =>
      `<label><input type="checkbox" name="scope${index}" checked> ${escaped(SCOPE_WORDS[scope] ?? scope)}</label>`,
  );
  const back = new URL(request.get('redirect_uri') ?? '').origin;
  const body = `<h1>Conto Google di prova</h1>
<p><b>${escaped(world.shop.name)}</b><br>${escaped(PRACTICE_IDS.google.email)}</p>
<form method="post" action="/accounts.google.com/signin/oauth/consent">
<input type="hidden" name="request" value="${escaped(request.toString())}">
<fieldset><legend>Vetrina chiede di</legend>${boxes.join('')}</fieldset>
<p><button class="yes" name="answer" value="allow">Collega il conto di prova</button>
<button class="no" name="answer" value="deny">Annulla</button></p>
</form>
<p class="small">Questa pagina sta sul tuo computer. Nessun dato arriva a Google.</p>`;
  return page(200, body, `'self' ${back}`);
}

/** Google's page for a sign-in that is asked wrongly. */
export function errorPage(error: string): Answer {
  return page(400, `<h1>Accesso bloccato</h1><p>Errore 400: ${escaped(error)}</p>`, `'none'`);
}

function page(status: number, body: string, formAction: string): Answer {
  const html = `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Conto Google di prova</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><div class="bar" role="note">Copia di prova: questa non è una pagina di Google</div><main>${body}</main></body></html>`;
  const style = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`;
  return { status, html, headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' } };
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
