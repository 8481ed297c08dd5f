import { ORPCError } from '@orpc/client';
import type * as ProblemsModule from '../../../src/renderer/app/problems.ts';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Problems = typeof ProblemsModule;
let problems: Problems;

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  problems = await import('../../../src/renderer/app/problems.ts');
});

const refused = (code: string, details: object = {}) =>
  new ORPCError('REFUSED', { defined: true, status: 422, message: code, data: { code, details } });

describe('An error in words', () => {
  it('says why the shop refused and what to do next, with money as money', () => {
    const problem = problems.explain(refused('price-unclear', { written: '1.234', grouped: 123_400, decimal: 123 }));
    expect({ ...problem, why: problem.why.replace(/\u00a0/gu, ' ') }).toEqual({
      kind: 'refusal',
      code: 'price-unclear',
      why: '«1.234» si può leggere in due modi: 1.234,00 € o 1,23 €.',
      next: 'Scegli quale dei due.',
      details: '',
    });
  });

  it('names a code that this version does not know yet instead of hiding it', () => {
    expect(problems.explain(refused('moon-not-full')).why).toContain('moon-not-full');
  });

  it('gives a bug its number, to copy', () => {
    const bug = problems.explain(new ORPCError('INTERNAL_SERVER_ERROR', { message: 'bug', data: { bug: '1a2b3c4d' } }));
    expect([bug.kind, bug.code]).toEqual(['bug', '1a2b3c4d']);
  });

  it('says that nothing is lost when the shop does not answer', () => {
    expect(problems.explain(new TypeError('Failed to fetch'))).toMatchObject({
      kind: 'away',
      next: 'Niente è andato perso. Riprova fra un momento.',
    });
  });

  it('shows text from outside as text', () => {
    const written = '<img src=x onerror=alert(1)> @:app.nav.today {n}';
    expect(problems.explain(refused('link-not-https', { written })).why).not.toContain('undefined');
    expect(problems.explain(refused('price-not-a-number', { written })).why).toContain(written);
  });
});

describe('No error is silent', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    problems.loudProblem.value = undefined;
    return () => vi.useRealTimers();
  });

  it('appears as a toast when no part of the page shows it', () => {
    problems.reportUnlessClaimed(refused('disk-full'));
    vi.advanceTimersByTime(100);
    expect(problems.loudProblem.value?.code).toBe('disk-full');
  });

  it('stays where it happened when a part shows it there', () => {
    const error = refused('disk-full');
    problems.reportUnlessClaimed(error);
    problems.claim(error);
    vi.advanceTimersByTime(100);
    expect(problems.loudProblem.value).toBeUndefined();
  });
});
