/** A close as a sheet of paper. */
import { Temporal } from 'temporal-polyfill';

import type { EveningClose } from '../../../api/counter-closes.ts';
import { formatMoney, type Locale } from '../../../api/money.ts';
import type { Settings } from '../../../api/settings.ts';
import type { TableReport } from '../../print/index.ts';
import { closeWords } from './close-words.ts';
import { drawerSum } from './drawer.ts';

type Place = Pick<Settings, 'currency' | 'timeZone' | 'shopName'>;

export function closeReport(
  close: EveningClose,
  channelName: (id: string) => string,
  { currency, timeZone, shopName }: Place,
  language: Locale,
): TableReport {
  const words = closeWords[language];
  const money = (amount: number): string => formatMoney(amount, currency, language);
  const at = Temporal.Instant.from(close.at).toZonedDateTimeISO(timeZone);
  const day = dayText(close.day, language);
  const nameOf = ({ channelId, method }: EveningClose['parts'][number]): string =>
    `${channelName(channelId)} · ${method === null ? words.all : words.methods[method]}`;
  return {
    title: words.title(day),
    paragraphs: [
      shopName,
      words.closed(
        `${dayText(at.toPlainDate().toString(), language)} ${at.toPlainTime().toString().slice(0, 5)}`,
        close.actor,
      ),
      words.receipts(close.receipts, money(close.total)),
      words.float(money(close.float)),
      ...(close.note === '' ? [] : [words.note(close.note)]),
      ...(close.late.receipts === 0 ? [] : [words.late(close.late.receipts, money(close.late.total))]),
      ...(close.replaced ? [words.replaced] : []),
    ].filter((line) => line !== ''),
    tables: [
      ...(close.drawer.length === 0 ? [] : [drawerTable(close, language, money)]),
      {
        title: words.table,
        paragraphs: [],
        columns: words.columns.map((title, place) => ({
          title,
          share: place === 0 ? 3 : 1.4,
          side: place === 0 ? ('left' as const) : ('right' as const),
        })),
        rows: close.parts.map((part) => ({
          cells: [
            nameOf(part),
            money(part.fromFile),
            money(part.byHand),
            money(part.expected),
            part.counted === null ? words.notCounted : money(part.counted),
            part.difference === null ? '–' : money(part.difference),
          ],
          strong: part.difference !== null && part.difference !== 0,
        })),
      },
    ],
    foot: words.notFiscal,
    pageWords: words.page,
  };
}

/** What came into the drawer and left it, and what should be in it for that. */
function drawerTable({ drawer, float, parts }: EveningClose, language: Locale, money: (amount: number) => string) {
  const words = closeWords[language];
  const cash = parts.find(({ method }) => method === 'cash')?.expected ?? 0;
  return {
    title: words.drawer,
    paragraphs: [words.drawerShould(money(float + drawerSum(drawer) + cash))],
    columns: [
      { title: words.drawerReason, share: 3 },
      { title: words.drawerWho, share: 2 },
      { title: words.drawerAmount, share: 1.4, side: 'right' as const },
    ],
    rows: drawer.map(({ reason, actor, amount }) => ({ cells: [reason, actor, money(amount)] })),
  };
}

function dayText(day: string, language: Locale): string {
  const parts = day.split('-');
  return language === 'hu' ? `${parts.join('. ')}.` : parts.toReversed().join('/');
}
