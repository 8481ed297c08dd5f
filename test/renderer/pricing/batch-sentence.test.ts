import { beforeAll, describe, expect, it, vi } from 'vitest';
import { batchKinds, type Batch } from '../../../src/api/pricing.ts';
import type * as Sentences from '../../../src/renderer/pricing/batch-sentence.ts';

let sentences: typeof Sentences;

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  sentences = await import('../../../src/renderer/pricing/batch-sentence.ts');
});

const names: Record<string, string> = { google: 'Google', web: 'Sito web' };
const said = (kind: Batch['kind'], summary: Batch['summary'], count = 1): string =>
  sentences.batchSentence({ kind, summary, count }, (id) => names[id] ?? id).replace(/[\u00a0\u202f]/gu, ' ');

describe('The history in sentences', () => {
  it('says what a price was, what it became and where', () => {
    const summary = { title: 'Taralli', from: 390, to: 420, channel: null, count: 1 };
    expect(said('price', summary)).toBe('Taralli: da 3,90 a 4,20 € ovunque');
    expect(said('price', { ...summary, channel: 'web' })).toContain('solo su Sito web');
    expect(said('price', { ...summary, from: null })).toBe('Taralli: 4,20 €');
    expect(said('price', { count: 12 }, 12)).toBe('12 prezzi scritti a mano');
  });

  it('says a rule with its rounding, its number and its place', () => {
    const summary = { rule: 'percent', value: 500, rounding: 'to-90', channel: null };
    expect(said('bulk', summary, 4)).toBe('+5% arrotondato (,90) su 4 prezzi, ovunque');
    expect(said('bulk', { rule: 'amount', value: -50, rounding: 'none', channel: 'google' }, 1)).toBe(
      '−0,50 € su un prezzo, solo su Google',
    );
    expect(said('bulk', { rule: 'fixed', value: 990, rounding: 'none', channel: null }, 2)).toContain(
      'prezzo fisso 9,90 €',
    );
  });

  it('says imports, products, rules of channels and what was settled', () => {
    expect(said('import', { file: 'listino.csv', added: 3, changed: 58 })).toBe(
      'Importato listino.csv: 3 nuovi, 58 cambiati',
    );
    expect(said('product', { title: 'Taralli', added: 1 })).toBe('Taralli: aggiunto');
    expect(said('product', { title: 'Taralli', fields: 'name' })).toBe('Taralli: modificato');
    expect(said('product', { title: 'Taralli', archived: 1 })).toBe('Taralli: tolto dal negozio');
    expect(said('channel-rule', { channel: 'Sito web' }, 12)).toContain('12 prezzi cambiati');
    expect(said('conflict', { title: 'Taralli', channel: 'google', to: 380 })).toContain('su Google resta 3,80 €');
  });

  it('says what an undo took back', () => {
    const summary = { title: 'Taralli', from: 390, to: 420, channel: null, count: 1, kind: 'price', of: 12 };
    expect(said('undo', summary)).toBe('Annullato: Taralli: da 3,90 a 4,20 € ovunque');
    expect(said('undo', { kind: 'undo', of: 13 })).toBe('Annullato: cambio numero 13');
  });

  it('has words and a picture for every kind of change', () => {
    for (const kind of batchKinds) {
      expect(said(kind, {})).not.toBe('');
      expect(sentences.batchIcons[kind]).toMatch(/^i-lucide-/u);
    }
  });
});
