/** The toast after a change of prices, with its way back. */
import { say } from '../app/i18n.ts';
import { reportUnlessClaimed } from '../app/problems.ts';
import { offerUndo } from '../app/undo.ts';
import { undoBatch } from './pricing.ts';

/** What one hand changed may be several batches: prices and costs. */
export function undoOffer(text: string, ...batchIds: readonly number[]): void {
  offerUndo({ text, undo: () => takeBack(batchIds) });
}

async function takeBack(batchIds: readonly number[]): Promise<void> {
  try {
    let leftAlone = 0;
    for (const batchId of batchIds) leftAlone += (await undoBatch(batchId)).leftAlone;
    tellUndone({ leftAlone });
  } catch (error) {
    reportUnlessClaimed(error);
  }
}

/** What was changed again since then stays, and is counted. */
export function tellUndone({ leftAlone }: { readonly leftAlone: number }): void {
  const text = leftAlone === 0 ? say('pricing.undone') : say('pricing.undoneLeft', {}, leftAlone);
  offerUndo({ text });
}
