import { describe, expect, it } from 'vitest';
import { matching, plain } from '../../../src/renderer/app/matching.ts';

const item = (label: string, suffix?: string) => ({
  label,
  ...(suffix === undefined ? {} : { suffix }),
  icon: 'i',
  to: '/',
});

describe('What Ctrl+K finds', () => {
  it('finds without accents and capitals', () => {
    expect(plain('Caffè Ősz Ärger')).toBe('caffe osz arger');
    expect(matching([item('Caffè'), item('Tè')], 'caffe')).toEqual([item('Caffè')]);
  });

  it('takes words in any order, also from the second line', () => {
    expect(matching([item('Stampa etichette', 'scaffale')], 'scaff stampa')).toHaveLength(1);
    expect(matching([item('Stampa etichette')], 'stampa poster')).toEqual([]);
  });

  it('shows everything before anything is typed', () => {
    expect(matching([item('Oggi'), item('Canali')], '  ')).toHaveLength(2);
  });
});
