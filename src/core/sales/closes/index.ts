/**
 * How everything was paid, over all channels, and the evening close: the till and the receipts by hand against the cash
 * in the drawer, the card terminal and the web shop, with each difference named. A close stays as it was made; what
 * arrives later is shown beside it.
 */
import type { closesContract, PaidRow } from '../../../api/counter-closes.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Day } from '../../../api/time.ts';
import type { Verbs } from '../../door.ts';
import type { CounterGrounds } from '../counter/grounds.ts';
import { paidSums } from './closes.sql.ts';
import { closeDay, listCloses, outlookOf, wholeClose } from './close-day.ts';
import { closeWords } from './close-words.ts';
import { addDrawerEntry, takeBackDrawerEntry } from './drawer.ts';
import { closeReport } from './print-close.ts';

export function closeVerbs(grounds: CounterGrounds): Verbs<typeof closesContract> {
  const { database, settings, channels, print } = grounds;
  return {
    outlook: ({ day }) => outlookOf(grounds, day),
    close: (wish, { actor }) => database.change((change) => closeDay(change, grounds, wish, actor.name)),
    addDrawerEntry: (wish, { actor }) => database.change((change) => addDrawerEntry(change, grounds, wish, actor.name)),
    takeBackDrawerEntry: ({ id }, { actor }) =>
      database.change((change) => takeBackDrawerEntry(change, id, actor.name)),
    list: ({ after, limit }) => listCloses(database.read, after ?? null, limit),
    get: ({ id }) => wholeClose(database.read, grounds, id),
    async print({ id, language }) {
      const close = await wholeClose(database.read, grounds, id);
      const shop = await settings.read(database.read);
      const names = new Map((await channels.all(database.read)).map((channel) => [channel.id, channel.name]));
      const inWords = language ?? shop.language;
      const report = closeReport(close, (channel) => names.get(channel) ?? channel, shop, inWords);
      const name = `${closeWords[inWords].file}-${close.day}`;
      return print({ kind: 'report', report }, { name, title: report.title, language: inWords });
    },
  };
}

/** Refuses `invalid-input` where the days are in the wrong order. */
export async function paymentsOfDays(
  { database }: CounterGrounds,
  { from, to, channelId }: { readonly from: Day; readonly to: Day; readonly channelId?: string | undefined },
) {
  if (from > to) throw new Refusal('invalid-input', { field: 'to', from, to });
  const rows = await paidSums(database.read, from, to, channelId);
  return {
    from,
    to,
    rows: rows.map((row) => ({ ...row, method: row.method as PaidRow['method'] })),
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
  };
}
