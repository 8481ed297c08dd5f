import { expect, it } from 'vitest';
import { contentOf, tableToCsv } from '../../../src/renderer/app/save-file.ts';

it('writes a table that a spreadsheet opens at once and never runs', () => {
  const table = tableToCsv([
    ['Giorno', 'Speso'],
    ['21 nov', '12,90 €'],
    ['=HYPERLINK("http://x")', 'a;b "c"'],
  ]);
  expect(table).toBe('\u{feff}Giorno;Speso\r\n21 nov;12,90 €\r\n"\'=HYPERLINK(""http://x"")";"a;b ""c"""\r\n');
});

it('hands text over as it is and everything else from base64', () => {
  expect(contentOf({ name: 'a.csv', mediaType: 'text/csv', text: 'prezzo' })).toBe('prezzo');
  expect(contentOf({ name: 'a.xml', mediaType: 'application/rss+xml', text: '<rss/>' })).toBe('<rss/>');
  expect(contentOf({ name: 'a.png', mediaType: 'image/png', text: 'AQID' })).toEqual(Uint8Array.of(1, 2, 3));
});
