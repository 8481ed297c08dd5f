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

  it('says everything in Hungarian too, with the same placeholders: nothing is left to fall back', () => {
    const hungarian = new Set(keysWithNames(allTexts('hu')));
    const wanted = new Set(keysWithNames(allTexts('it')));
    expect(wanted.size).toBeGreaterThan(5000);
    expect([...wanted].filter((key) => !hungarian.has(key))).toEqual([]);
    expect([...hungarian].filter((key) => !wanted.has(key))).toEqual([]);
  });

  it('leaves a text empty in one language only where all leave it empty', () => {
    const empty = (texts: Texts, prefix = ''): string[] =>
      Object.entries(texts).flatMap(([key, text]) =>
        typeof text === 'string' ? (text.trim() === '' ? [`${prefix}${key}`] : []) : empty(text, `${prefix}${key}.`),
      );
    expect(empty(allTexts('en'))).toEqual(empty(allTexts('it')));
    expect(empty(allTexts('hu')).sort()).toEqual(empty(allTexts('it')).sort());
  });

  it('has as many plural forms in each language as it needs, or one for all', () => {
    const forms = (texts: Texts, prefix = ''): [string, number][] =>
      Object.entries(texts).flatMap(([key, text]): [string, number][] =>
        typeof text === 'string' ? [[`${prefix}${key}`, text.split(' | ').length]] : forms(text, `${prefix}${key}.`),
      );
    const inItalian = new Map(forms(allTexts('it')));
    for (const language of ['en', 'hu'] as const)
      expect(
        forms(allTexts(language)).filter(([key, count]) => count !== 1 && count !== inItalian.get(key)),
        language,
      ).toEqual([]);
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
    expect(wrong(allTexts('hu'))).toEqual([]);
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
