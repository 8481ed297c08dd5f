/** The first figures of the report: those of the sales, customers who came back, calls, and what adverts cost. */
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { dayQuery, daysQuery } from '../metrics/asked-days.ts';
import type { Figure } from '../parts/figure.ts';
import { figureView } from '../sales/words.ts';
import type { Report } from './report.ts';

/** The receipts of the report's days and places. */
function receiptsAddress({ from, to, channelId, store }: Report): string {
  const query = new URLSearchParams({
    dal: from,
    al: to,
    ...(channelId === null ? {} : { canale: channelId }),
    ...(store === null ? {} : { negozio: store }),
  });
  return `/numeri/vendite/scontrini?${query.toString()}`;
}

export function figuresOf(report: Report): Figure[] {
  const receipts = receiptsAddress(report);
  const { fresh, returning, returningShare } = report.customers;
  const { free, paid } = report.calls;
  const calls = free.calls === null && free.directions === null ? null : (free.calls ?? 0) + (free.directions ?? 0);
  return [
    ...report.figures
      .filter(({ metric }) => metric !== 'margin-rate')
      .map((figure): Figure => ({ ...figureView(figure), to: receipts })),
    {
      key: 'returning',
      label: say('report.figures.returning'),
      value: returningShare === null ? '–' : f.percent(returningShare),
      note:
        returningShare === null
          ? say('report.notEnough')
          : say('report.figures.ofBuyers', { n: f.number(fresh + returning) }),
      definition: say('report.definitions.customers'),
      to: cameAddress(report, 'tornati'),
    },
    {
      key: 'calls',
      label: say('report.figures.calls'),
      value: calls === null ? '–' : f.number(calls),
      note: calls === null ? say('report.notEnough') : say('report.figures.free'),
      definition: say('report.definitions.calls'),
      to: '/numeri/google',
    },
    {
      key: 'spend',
      label: say('report.figures.spend'),
      value: paid === null ? '–' : f.money(paid.spend),
      note: paid === null ? say('report.figures.noAdverts') : '',
      definition: say('report.definitions.spend'),
      to: '/numeri/campagne',
    },
  ];
}

/** After the purchase: how people felt, and what is owed to them. */
export function afterFiguresOf({ after, from, to }: Report): Figure[] {
  const { answers, average, unhappy, least } = after.satisfaction;
  const { owed } = after;
  const day = f.shortDay(owed.on);
  const felt = [
    say('report.after.answers', { n: f.number(answers) }, answers),
    ...(unhappy === null ? [] : [say('report.after.unhappy', { share: f.percent(unhappy) })]),
  ];
  return [
    {
      key: 'satisfaction',
      label: say('report.after.satisfaction'),
      value: average === null ? '–' : f.number(average / 100, 2),
      note: average === null ? say('report.after.few', { n: f.number(least) }) : felt.join(' · '),
      definition: say('report.definitions.satisfaction'),
      to: `/clienti/gradimento?${daysQuery({ from, to })}`,
    },
    {
      key: 'gift-cards-owed',
      label: say('report.after.cards'),
      value: f.money(owed.onCards),
      note: say('report.after.cardsNote', { n: f.number(owed.cards), day }, owed.cards),
      definition: say('report.definitions.cardsOwed'),
      to: `/banco/carte?${dayQuery(owed.on)}`,
    },
    {
      key: 'points-owed',
      label: say('report.after.points'),
      value: f.money(owed.inPoints),
      note: say(
        'report.after.pointsNote',
        { n: f.number(owed.people), points: f.number(owed.points), day },
        owed.people,
      ),
      definition: say('report.definitions.pointsOwed'),
      to: `/clienti/fedelta?${dayQuery(owed.on)}`,
    },
  ];
}

/** The part of the receipts' address that leaves only who bought, in these days, in one channel or in several. */
export const buyersAddress = (several: boolean, { from, to }: { readonly from: string; readonly to: string }) =>
  `canali=${several ? 'piu' : 'uno'}&canali-dal=${from}&canali-al=${to}`;

/** The receipts of who had bought before the first of the report's days, and of who had not. */
export const cameAddress = (report: Report, who: 'nuovi' | 'tornati') =>
  `${receiptsAddress(report)}&clienti=${who}&clienti-dal=${report.from}`;
