/**
 * Texts that break programs: scripts, quotes, commands, writing from right to left, characters outside the first plane.
 * The big list of naughty strings where it lies beside the project, and the worst of each kind everywhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const list = resolve(import.meta.dirname, '../../../../shared/data/hostile/blns.json');

const always = [
  '',
  ' ',
  '\u00a0',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '\\',
  '"',
  "'",
  '";--',
  "' OR 1=1 -- ",
  "Robert'); DROP TABLE person;--",
  '%',
  '%s%n',
  '_',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '" onfocus=alert(1) autofocus="',
  '&lt;b&gt;&amp;',
  'javascript:alert(1)',
  '=HYPERLINK("http://evil.example")',
  '../../../etc/passwd',
  'righe\nsu\r\npiù\trighe',
  'Ω≈ç√∫˜µ≤≥÷',
  '田中さんにあげて下さい',
  '👩‍👩‍👧‍👦🇮🇹',
  'ﷺ الكل',
  '\u202etxet',
  'ḩ̵̛̮e̴͇͑l̸͇̈́l̷̞̍ơ̷͚',
  '\u0001\u0008\u001b\u007f',
  '\ufeff',
  '\u2028\u2029',
  'İıſẞ',
];

/** Whether the big list is there; its 515 strings are tested only then. */
export const hasBigList = existsSync(list);

export const naughtyStrings: readonly string[] = [
  ...new Set([...always, ...(hasBigList ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [])]),
];
