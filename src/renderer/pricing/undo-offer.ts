/** The toast after a change of prices, with its way back. */
import { say } from '../app/i18n.ts';
import { reportUnlessClaimed } from '../app/problems.ts';
import { offerUndo } from '../app/undo.ts';
import { undoBatch } from './pricing.ts';

export function undoOffer(text: string, batchId: number): void {
  offerUndo({ text, undo: () => takeBack(batchId) });
}

async function takeBack(batchId: number): Promise<void> {
  try {
    tellUndone(await undoBatch(batchId));
  } catch (error) {
    reportUnlessClaimed(error);
  }
}

/** What was changed again since then stays, and is counted. */
export function tellUndone({ leftAlone }: { readonly leftAlone: number }): void {
  const text = leftAlone === 0 ? say('pricing.undone') : say('pricing.undoneLeft', {}, leftAlone);
  offerUndo({ text });
}
