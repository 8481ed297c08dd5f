import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissUndo, offerUndo, undoLast, undoOffer } from '../../../src/renderer/app/undo.ts';

describe('The way back after a change', () => {
  beforeEach(dismissUndo);

  it('takes the last change back once', async () => {
    const undo = vi.fn(async () => {});
    offerUndo({ text: 'Taralli: da 3,90 a 4,20 € ovunque', undo });
    expect(undoOffer.value?.text).toContain('Taralli');
    expect(await undoLast()).toBe(true);
    expect(await undoLast()).toBe(false);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(undoOffer.value).toBeUndefined();
  });

  it('offers only the newest change', async () => {
    const first = vi.fn(async () => {});
    const second = vi.fn(async () => {});
    offerUndo({ text: 'uno', undo: first });
    offerUndo({ text: 'due', undo: second });
    await undoLast();
    expect([first, second].map((undo) => undo.mock.calls.length)).toEqual([0, 1]);
  });

  it('leaves a message without a way back where it is', async () => {
    offerUndo({ text: 'Copia salvata' });
    expect(await undoLast()).toBe(false);
    expect(undoOffer.value?.text).toBe('Copia salvata');
  });
});
