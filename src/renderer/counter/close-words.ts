/** How a close reads. */
import type { ClosePart, CloseSummary } from '../../api/counter-closes.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { paymentWord, useKeyWords } from '../sales/words.ts';

export const partKey = ({ channelId, method }: Pick<ClosePart, 'channelId' | 'method'>): string =>
  `${channelId}/${method ?? ''}`;

export function useCloseWords() {
  const { channelName, keyWord } = useKeyWords();
  return {
    partName: ({ channelId, method }: Pick<ClosePart, 'channelId' | 'method'>): string =>
      method === null
        ? say('counter.close.allOf', { channel: channelName(channelId) })
        : method === 'not-said'
          ? keyWord('payment', method)
          : paymentWord(method),
  };
}

/** What came into the drawer less what left it. */
export const drawerSum = (entries: readonly { readonly amount: number }[]): number =>
  entries.reduce((sum, { amount }) => sum + amount, 0);

/** What the drawer began with, and what came into it without a receipt, is no takings. */
export const differenceOf = (part: ClosePart, counted: number | null, own: number): number | null =>
  counted === null ? null : counted - part.expected - (part.method === 'cash' ? own : 0);

export function differenceText(difference: number | null): string {
  if (difference === null) return say('counter.close.notCounted');
  if (difference === 0) return say('counter.close.equal');
  const much = f.money(Math.abs(difference));
  return difference > 0 ? say('counter.close.more', { much }) : say('counter.close.less', { much });
}

export const summaryText = ({ differences, difference }: CloseSummary): string =>
  differences === 0
    ? say('counter.close.allEqual')
    : say('counter.close.differences', { n: f.number(differences), much: f.money(difference) }, differences);
