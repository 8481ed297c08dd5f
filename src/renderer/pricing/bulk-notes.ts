/** What of a table of before and after deserves a sentence: worst first, each with its number and what can be done. */
import type { BulkPreview, BulkWarning } from '../../api/bulk.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export interface BulkNote {
  readonly tone: string;
  readonly icon: string;
  readonly text: string;
  /** What can be left out of the change. */
  readonly warning?: BulkWarning;
}

const need = { tone: 'text-need', icon: 'i-lucide-triangle-alert' };
const way = { tone: 'text-way', icon: 'i-lucide-circle-alert' };
const calm = { tone: 'text-muted', icon: 'i-lucide-equal' };

export function bulkNotes(preview: BulkPreview): BulkNote[] {
  const note = (
    count: number,
    key: string,
    look: Pick<BulkNote, 'tone' | 'icon'>,
    warning?: BulkWarning,
  ): BulkNote[] =>
    count === 0
      ? []
      : [{ ...look, text: say(key, { n: f.number(count) }, count), ...(warning === undefined ? {} : { warning }) }];
  return [
    ...note(preview.belowZero, 'pricing.bulk.belowZero', need, 'below-zero'),
    ...note(preview.tooLarge, 'pricing.bulk.tooLarge', need, 'too-large'),
    ...note(preview.belowCost, 'pricing.bulk.belowCost', need, 'below-cost'),
    ...note(preview.belowFloor, 'pricing.bulk.belowFloor', need, 'below-floor'),
    ...note(preview.belowMargin, 'pricing.bulk.belowMargin', way, 'below-margin'),
    ...note(preview.over30Percent, 'pricing.bulk.over30', way, 'over-30-percent'),
    ...note(preview.same, 'pricing.bulk.same', calm),
    ...note(preview.withoutPrice, 'pricing.bulk.withoutPrice', calm),
    ...note(preview.withoutCost, 'pricing.bulk.withoutCost', calm),
  ];
}

/** The short word beside a line. */
export function warningWord(warning: BulkWarning, changePercent: number | null): string {
  switch (warning) {
    case 'below-zero':
      return say('pricing.bulk.word.belowZero');
    case 'too-large':
      return say('pricing.bulk.word.tooLarge');
    case 'below-cost':
      return say('pricing.belowCost');
    case 'below-floor':
      return say('pricing.bulk.word.belowFloor');
    case 'below-margin':
      return say('pricing.bulk.word.belowMargin');
    case 'over-30-percent':
      return changePercent === null ? '' : f.percent(changePercent, true);
  }
}

export const isGrave = (warning: BulkWarning): boolean => warning !== 'over-30-percent' && warning !== 'below-margin';
