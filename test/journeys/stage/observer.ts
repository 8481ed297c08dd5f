/** Everything that must not happen in any page of any journey, written down as it happens. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Observer {
  /** What happened since the last look, one line each; empty when all is well. */
  look(): string[];
}

/** Addresses that stay on this machine (P25). */
const own = /^(?:https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/|vetrina:\/\/app\/|data:|blob:|about:)/u;

/** A refusal is a value of the contract; the browser nevertheless writes a line about every answer of 4xx. */
const refusalLine = /^Failed to load resource: the server responded with a status of 422/u;

const binding = 'vetrinaJourneyPolicyReport';

/** Watches all pages of the context, also those opened later. To be called before its first page is opened. */
export async function observe(context: BrowserContext): Promise<Observer> {
  let happened: string[] = [];
  const note = (what: string): void => void happened.push(what);
  await context.exposeBinding(binding, (_source, report: string) => note(`content policy: ${report}`));
  await context.addInitScript((name) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const tell = (globalThis as unknown as Record<string, (report: string) => void>)[name];
        tell?.(`${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  }, binding);
  context.on('request', (request) => {
    if (!own.test(request.url())) note(`left the machine: ${request.method()} ${request.url()}`);
  });
  context.on('page', (page) => watchPage(page, note));
  for (const page of context.pages()) watchPage(page, note);
  return {
    look() {
      const seen = happened;
      happened = [];
      return seen;
    },
  };
}

function watchPage(page: Page, note: (what: string) => void): void {
  page.on('pageerror', (error) => note(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const bad = message.type() === 'error' || message.type() === 'warning';
    if (bad && !refusalLine.test(message.text())) note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('crash', () => note('page crashed'));
}
