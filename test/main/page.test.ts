import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startApp } from './stand-in/start.ts';

const desk = await startApp();
const OUT = path.resolve(import.meta.dirname, '../../out/renderer');

describe('vetrina://app', () => {
  it('is a standard, secure scheme that cannot pass by the content policy', () => {
    expect(desk.schemes).toEqual([
      { scheme: 'vetrina', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the built page', async () => {
    const answer = await desk.fetch('vetrina://app/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(readFileSync(path.join(OUT, 'index.html'), 'utf8'));
  });

  it('serves every file that the page names, with its type', async () => {
    const page = readFileSync(path.join(OUT, 'index.html'), 'utf8');
    const named = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) {
      const answer = await desk.fetch(`vetrina://app/${file}`);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-type')).toMatch(/javascript|css|svg|png|font/);
    }
  });

  it('sends the content policy with everything, also with a refusal', async () => {
    const policies = await Promise.all(
      ['vetrina://app/', 'vetrina://app/nothing'].map(async (url) =>
        (await desk.fetch(url)).headers.get('content-security-policy'),
      ),
    );
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    expect(policies).toEqual([policy, policy]);
    expect((await desk.fetch('vetrina://app/')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'vetrina://app/../main/index.js',
    'vetrina://app/..%2fmain%2findex.js',
    'vetrina://app/%2e%2e/main/index.js',
    'vetrina://app/..\\main\\index.js',
    'vetrina://app/%2e%2e%5cmain%5cindex.js',
    'vetrina://app/assets/../../main/shop.js',
    'vetrina://app//etc/passwd',
    'vetrina://app/%2fetc%2fpasswd',
    'vetrina://app/C:/Windows/win.ini',
    'vetrina://app/index.html%00.png',
    'vetrina://app/%',
    'vetrina://app/.built',
    'vetrina://app/assets',
    'vetrina://other/index.html',
    'vetrina://app.evil.example/index.html',
    'vetrina://app@evil.example/index.html',
    'vetrina://user@app/index.html',
    'file:///etc/passwd',
  ])('finds nothing for %s', async (url) => {
    const answer = await desk.fetch(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('takes nothing', async () => {
    expect((await desk.fetch('vetrina://app/', 'POST')).status).toBe(405);
  });
});
