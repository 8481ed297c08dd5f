/**
 * Hands are faster than a list that draws: while a field opens, or the keyboard moves on to the next cell, keys wait here
 * in their order, so that `12,90 ↵ 8,50 ↵` is two prices however fast it is typed.
 */

import { isPassedOn } from '../../app/passed-on.ts';

/** What keys wait for: a field that opens, one that goes, the cell that the keyboard moves to. */
export type Awaited = 'field' | 'gone' | 'cell';

/** Milliseconds; what never comes (a cell that takes no field) holds nobody up for longer, on a slow PC either. */
const patience = 2000;

const lone = new Set(['Shift', 'Control', 'Alt', 'Meta']);

export function openKeyLine(isOurs: (event: KeyboardEvent) => boolean, play: (event: KeyboardEvent) => void) {
  const awaited = new Set<Awaited>();
  let line: KeyboardEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flow(): void {
    clearTimeout(timer);
    awaited.clear();
    while (awaited.size === 0) {
      const next = line.shift();
      if (next === undefined) return;
      play(next);
    }
  }

  function press(event: KeyboardEvent): void {
    if (awaited.size === 0 || isPassedOn(event) || event.isComposing || lone.has(event.key) || !isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    line.push(event);
  }

  return {
    waitFor(...what: readonly Awaited[]): void {
      for (const each of what) awaited.add(each);
      clearTimeout(timer);
      timer = setTimeout(flow, patience);
    },
    arrive(what: Awaited): void {
      if (awaited.delete(what) && awaited.size === 0) flow();
    },
    /** What waits is not meant for what comes: a question stands there, or a scanner wrote it. */
    drop(): void {
      line = [];
    },
    listen(): () => void {
      window.addEventListener('keydown', press, { capture: true });
      return () => {
        clearTimeout(timer);
        window.removeEventListener('keydown', press, { capture: true });
      };
    },
  };
}

export type KeyLine = ReturnType<typeof openKeyLine>;
