import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMark, metricNames, todo } from '../../../src/api/metrics.ts';
import { refusalCodes } from '../../../src/api/refusals.ts';
import { keysOf, lengthened, type Texts, type Translations } from '../../../src/renderer/app/texts.ts';

const screens = join(import.meta.dirname, '../../../src/renderer');
const folders = import.meta.glob<Translations>('../../../src/renderer/*/translations.ts', {
  eager: true,
  import: 'default',
});

function allTexts(language: 'it' | 'en' | 'hu'): Texts {
  return Object.fromEntries(
    Object.entries(folders).map(([path, texts]) => [path.split('/').at(-2), texts[language] ?? {}]),
  ) as Texts;
}

const italian = new Set(keysOf(allTexts('it')));

function sources(folder = screens): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(vue|ts)$/u.test(name) ? [path] : [];
  });
}

/** Every text asked for by its whole key, with the file that asks. */
function askedKeys(): [key: string, file: string][] {
  return sources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:\$t|\bt|\bsay)\(\s*'(?<key>[a-z][\w.-]+\.[\w.-]+)'/gu)].map(
      (match): [string, string] => [match.groups?.['key'] ?? '', file.slice(screens.length + 1)],
    ),
  );
}

/** `today.event.taken`, and `today.event.taken {capacity}` for each placeholder of it. */
function keysWithNames(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [
          `${prefix}${key}`,
          ...[...new Set(text.match(/\{\w+\}/gu) ?? [])].sort().map((name) => `${prefix}${key} ${name}`),
        ]
      : keysWithNames(text, `${prefix}${key}.`),
  );
}

describe('The texts of the screens', () => {
  it('has every text that a screen asks for, in Italian', () => {
    const asked = askedKeys();
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(([key]) => !italian.has(key))).toEqual([]);
  });

  it('says everything in English too', () => {
    expect(new Set(keysOf(allTexts('en')))).toEqual(italian);
  });

  it('says nothing in Hungarian that Italian does not know', () => {
    expect(keysOf(allTexts('hu')).filter((key) => !italian.has(key))).toEqual([]);
  });

  it('has the frame of the window in Hungarian', () => {
    const hungarian = new Set(keysOf(allTexts('hu')));
    const frame = [...italian].filter((key) => /^app\.(?:nav|search|pulse|bar)\./u.test(key));
    expect(frame.length).toBeGreaterThan(20);
    expect(frame.filter((key) => !hungarian.has(key))).toEqual([]);
  });

  it('has whole folders in Hungarian, with the same placeholders: what is whole once stays so', () => {
    const whole = ['metrics', 'report', 'sales', 'stock'];
    const hungarian = new Set(keysWithNames(allTexts('hu')));
    const wanted = keysWithNames(allTexts('it')).filter((key) => whole.includes(key.split('.')[0] ?? ''));
    expect(wanted.length).toBeGreaterThan(500);
    expect(wanted.filter((key) => !hungarian.has(key))).toEqual([]);
  });

  it('explains each refusal of the shop with a why and a next step', () => {
    const missing = refusalCodes.filter(
      (code) => !italian.has(`app.refusals.${code}.why`) || !italian.has(`app.refusals.${code}.next`),
    );
    expect(missing).toEqual([]);
  });

  it('has words for everything that can need a hand, for each figure and for each mark of the day', () => {
    const wanted = [
      ...todo.shape.code.options.flatMap((code) =>
        ['title', 'consequence', 'action'].map((part) => `today.todos.${code}.${part}`),
      ),
      ...metricNames.flatMap((name) => [`metrics.names.${name}`, `metrics.definitions.${name}`]),
      ...dayMark.shape.kind.options.map((kind) => `today.marks.${kind}`),
    ];
    expect(wanted.filter((key) => !italian.has(key))).toEqual([]);
  });

  it('keeps to the tone: no exclamation marks, no straight apostrophes', () => {
    const wrong = (texts: Texts): string[] =>
      Object.values(texts).flatMap((text) =>
        typeof text === 'string' ? (/!|\w'\w/u.test(text) ? [text] : []) : wrong(text),
      );
    expect(wrong(allTexts('it'))).toEqual([]);
    expect(wrong(allTexts('en'))).toEqual([]);
  });

  it('uses the same placeholders in Italian and English', () => {
    const withNames = (texts: Texts) => keysWithNames(texts).filter((key) => key.includes('{'));
    expect(withNames(allTexts('en'))).toEqual(withNames(allTexts('it')));
  });
});

describe('The long test language', () => {
  it('makes each text a third longer and keeps placeholders and plurals', () => {
    const long = lengthened({ a: { b: 'un prezzo | {n} prezzi' }, c: 'Canali' });
    expect(long).toEqual({ a: { b: 'un prezzo~~~~ | {n} prezzi~~~' }, c: 'Canali~~~' });
  });
});
