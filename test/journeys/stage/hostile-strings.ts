/**
 * Texts that mean harm, or that careless code takes for markup. The big list stands outside the product; where it is
 * not there, the own ones alone are used.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built-shop.ts';

/** Each of these would open a dialog where it is run instead of shown. */
export const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">qui</a>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<details open ontoggle=alert(1)>',
  '<style>*{background:url("https://attack.example/")}</style>',
  '<link rel=stylesheet href="https://attack.example/x.css">',
  '<meta http-equiv=refresh content="0;url=https://attack.example/">',
  '<base href="https://attack.example/">',
  '<form action="https://attack.example/"><button>Paga</button></form>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '@:app.nav.today | {name}',
  '&lt;b&gt;non grassetto&lt;/b&gt; &amp;amp;',
];

const bigList = path.resolve(ROOT, '..', 'shared', 'data', 'hostile', 'blns.json');

/** The big list of naughty strings, or null where it is not on this machine. Texts of blanks alone are no names. */
export function naughtyStrings(): readonly string[] | null {
  if (!existsSync(bigList)) return null;
  const all = JSON.parse(readFileSync(bigList, 'utf8')) as string[];
  return [...new Set(all.map((text) => text.trim()))].filter((text) => text !== '');
}
