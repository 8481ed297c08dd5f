import { randomBytes } from 'node:crypto';
import type { Answer, Asked, Player } from './asked.ts';
import { fieldsOf, textOf } from './json.ts';
import type { MetaAccess } from './meta-access.ts';
import { PRACTICE_IDS } from './world.ts';

/** www.facebook.com: the page on which a person lets an app in, and the way back to the app's own address. */
export class MetaLogin implements Player {
  readonly #access: MetaAccess;

  constructor(access: MetaAccess) {
    this.#access = access;
  }

  plays(host: string): boolean {
    return host === 'www.facebook.com';
  }

  answer(asked: Asked): Answer {
    if (asked.method === 'GET' && /^\/v\d+\.\d+\/dialog\/oauth$/.test(asked.path)) return this.#page(asked);
    if (asked.method === 'POST' && asked.path === '/dialog/oauth/confirm') return this.#confirm(fieldsOf(asked.body));
    return { status: 404, html: '<!DOCTYPE html><title>404</title>' };
  }

  #page({ query }: Asked): Answer {
    const wrong = faultOf(query);
    if (wrong !== null) return page(400, `<h1>Errore</h1><p>${escaped(wrong)}</p>`);
    const scopes = (query.get('scope') ?? '').split(',');
    const boxes = scopes.map(
      (scope, index) =>
        `<li><label><input type="checkbox" name="scope${index}" checked> ${escaped(scope)}</label></li>`,
    );
    return page(
      200,
      `<h1>Conto Facebook di prova</h1>
<form method="post" action="/www.facebook.com/dialog/oauth/confirm">
<input type="hidden" name="request" value="${escaped(query.toString())}">
<ul>${boxes.join('')}</ul>
<button name="answer" value="allow">Continua</button> <button name="answer" value="deny">Annulla</button>
</form>`,
    );
  }

  #confirm(form: Record<string, unknown>): Answer {
    const query = new URLSearchParams(textOf(form['request']) ?? '');
    const wrong = faultOf(query);
    if (wrong !== null) return page(400, `<h1>Errore</h1><p>${escaped(wrong)}</p>`);
    const back = new URL(query.get('redirect_uri') ?? '');
    const scopes = (query.get('scope') ?? '').split(',').filter((_, index) => form[`scope${index}`] === 'on');
    back.searchParams.set('state', query.get('state') ?? '');
    if (form['answer'] === 'deny') {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_reason', 'user_denied');
    } else {
      const code = randomBytes(24).toString('base64url');
      this.#access.codes.set(code, { redirectUri: query.get('redirect_uri') ?? '', scopes });
      back.searchParams.set('code', code);
    }
    return { status: 302, html: '', headers: { location: back.href } };
  }
}

/** Facebook takes loopback addresses under the name localhost, while an app is in development. */
function faultOf(query: URLSearchParams): string | null {
  if (query.get('client_id') !== PRACTICE_IDS.meta.appId) return 'Invalid App ID';
  const redirect = query.get('redirect_uri') ?? '';
  if (!/^http:\/\/localhost:\d+\//.test(redirect)) return 'URL blocked: redirect_uri is not whitelisted';
  if (query.get('response_type') !== 'code') return 'Invalid response_type';
  return (query.get('state') ?? '') === '' ? 'state is missing' : null;
}

function page(status: number, body: string): Answer {
  return {
    status,
    html: `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Facebook di prova</title></head><body><p>Copia di prova: questa non è una pagina di Facebook.</p>${body}</body></html>`,
    headers: { 'referrer-policy': 'no-referrer' },
  };
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
