/**
 * Hands are faster than a list that draws: while a field opens or goes, keys wait here in their order, so that
 * `12,90 ↵ 8,50 ↵` is two prices however fast it is typed. Where each belongs is known at once, without asking the grid.
 */

import { isPassedOn } from '../../app/passed-on.ts';

/** What keys wait for: a field that opens, one that goes. */
export type Awaited = 'field' | 'gone';

/** Milliseconds: what has not come by then never will, and the keys meant for it go nowhere rather than elsewhere. */
const patience = 30_000;

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

  function giveUp(): void {
    line = [];
    awaited.clear();
  }

  function press(event: KeyboardEvent): void {
    if (awaited.size === 0 || isPassedOn(event) || event.isComposing || lone.has(event.key) || !isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    line.push(event);
  }

  return {
    waitFor(what: Awaited): void {
      awaited.add(what);
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    },
    /** This key is the next one to be played. */
    putFirst(event: KeyboardEvent): void {
      line.unshift(event);
    },
    arrive(what: Awaited): void {
      if (awaited.delete(what) && awaited.size === 0) flow();
    },
    /** It will not come, and what waits was meant for it. */
    giveUp,
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
