/** The report of a stretch of days, as the shop answers it. */
import { useQuery } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import type { ReportFilter } from './filter.ts';

export type Report = Awaited<ReturnType<Door['metrics']['report']>>;

/** What customers of one channel and of several were worth, month by month. */
export const useChannelUse = (days: () => { readonly from: string; readonly to: string }) =>
  useQuery({
    key: () => ['report', 'channel-use', days().from, days().to],
    query: () => {
      const { from, to } = days();
      return shop.metrics.channelUse({ from, to });
    },
    placeholderData: (before) => before,
  });

export const useReport = (filter: () => ReportFilter) =>
  useQuery({
    // Made anew by whatever it is made of (app/notices.ts).
    key: () => ['report', JSON.stringify(filter())],
    query: () => {
      const { from, to, channelId, store } = filter();
      return shop.metrics.report({ from, to, channelId, store });
    },
    placeholderData: (before) => before,
  });
