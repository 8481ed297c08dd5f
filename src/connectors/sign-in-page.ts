/** What the browser shows when it comes back: no script, nothing from the network, Italian or English. */
import { randomBytes } from 'node:crypto';

export type SignInOutcome = 'done' | 'denied' | 'failed';

const texts = {
  it: {
    done: ['{vendor} è collegato', 'Questa finestra può essere chiusa: il resto continua in Vetrina.'],
    denied: [
      '{vendor} non è stato collegato',
      'Il consenso non è stato dato. Per riprovare: Vetrina, Canali, Collega {vendor}.',
    ],
    failed: [
      '{vendor} non è stato collegato',
      'Niente è andato perso. Per riprovare: Vetrina, Canali, Collega {vendor}.',
    ],
  },
  en: {
    done: ['{vendor} is connected', 'This window can be closed: the rest goes on in Vetrina.'],
    denied: ['{vendor} was not connected', 'Consent was not given. To try again: Vetrina, Channels, Connect {vendor}.'],
    failed: ['{vendor} was not connected', 'Nothing was lost. To try again: Vetrina, Channels, Connect {vendor}.'],
  },
} as const satisfies Record<string, Record<SignInOutcome, readonly [string, string]>>;

/** @param languages the browser's `Accept-Language` */
export function signInPage(outcome: SignInOutcome, languages: string, vendor: 'Google' | 'Facebook') {
  const language = /^\s*(en|hu|de|fr)\b/iu.test(languages) ? 'en' : 'it';
  const [title, text] = texts[language][outcome].map((words) => words.replaceAll('{vendor}', vendor));
  const nonce = randomBytes(16).toString('base64');
  const body = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark }
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem }
  h1 { font-size: 1.75rem; line-height: 1.2 }
</style>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  };
  return { body, headers };
}
