/** Files that a channel reads as a whole: for shops without the vendors' approval, for tills and for web shops. */
import type { ConnectorSetting, FilePort, Offer } from '../../core/channels/ports.ts';
import { formats } from './formats.ts';

export function openFile(format: FilePort['format'], shop: ConnectorSetting['shop']): FilePort {
  const { name, mediaType, mark, columns, row } = formats[format];
  return {
    format,
    /** Offers are taken one by one, so a catalogue of any size is never held as objects. */
    async render(offers: AsyncIterable<Offer> | Iterable<Offer>) {
      const rows = [mark + row(columns.map(([title]) => title))];
      for await (const offer of offers) rows.push(row(columns.map(([, value]) => value(offer, shop))));
      return { name, mediaType, text: rows.join('') };
    },
  };
}
