import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changesOf } from '../../src/api/base.ts';
import { productFields, variantFields } from '../../src/api/catalog.ts';
import { eventDraft } from '../../src/api/events.ts';

describe('A change of some fields', () => {
  it('leaves the fields it does not name as they are', () => {
    expect(changesOf(productFields).parse({ category: 'Vini' })).toEqual({ category: 'Vini' });
    expect(changesOf(variantFields).parse({ cost: 720 })).toEqual({ cost: 720 });
    expect(changesOf(eventDraft).parse({ title: 'Tre rosati' })).toEqual({ title: 'Tre rosati' });
  });

  it('still checks each field it names', () => {
    expect(changesOf(productFields).safeParse({ name: '' }).success).toBe(false);
    expect(changesOf(variantFields).safeParse({ vatRate: 20_000 }).success).toBe(false);
  });

  it('keeps the defaults for creating', () => {
    const fields = z.object({ name: z.string(), brand: z.string().default('none') });
    expect([fields.parse({ name: 'a' }), changesOf(fields).parse({})]).toEqual([{ name: 'a', brand: 'none' }, {}]);
  });
});
