/** What is to be put together, and what waits for those who come: on paper for the shelf. */
import type { Pickup } from '../../../api/pickups.ts';
import type { Settings } from '../../../api/settings.ts';
import { toInstant } from '../../../api/time.ts';
import type { TableReport } from '../../print/index.ts';
import { momentOf, piecesOf } from './message.ts';

const words = {
  it: {
    file: 'ritiri',
    title: 'Ritiri',
    reserved: 'Da preparare',
    ready: 'Pronti sullo scaffale',
    none: 'Niente.',
    onlyNext: (shown: number, total: number) => `I primi ${shown} in scadenza, di ${total} in tutto.`,
    code: 'Codice',
    who: 'Per chi',
    what: 'Che cosa',
    until: 'Fino a',
    page: 'pagina {n} di {m}',
  },
  en: {
    file: 'pickups',
    title: 'To collect',
    reserved: 'To put together',
    ready: 'Ready on the shelf',
    none: 'Nothing.',
    onlyNext: (shown: number, total: number) => `The next ${shown} to run out, of ${total} in all.`,
    code: 'Code',
    who: 'For whom',
    what: 'What',
    until: 'Until',
    page: 'page {n} of {m}',
  },
  hu: {
    file: 'atvetelek',
    title: 'Átvételek',
    reserved: 'Összekészítendő',
    ready: 'Átvehető a polcon',
    none: 'Semmi.',
    onlyNext: (shown: number, total: number) => `Az első ${shown} lejáró, összesen ${total} közül.`,
    code: 'Kód',
    who: 'Kinek',
    what: 'Mit',
    until: 'Eddig',
    page: '{n}. oldal, összesen {m}',
  },
} as const;

export const shelfListName = (language: Settings['language'], now: number): string =>
  `${words[language].file}-${toInstant(now).slice(0, 10)}`;

/** @param total how many are open; where these are fewer the sheet says so */
export function shelfReport(pickups: readonly Pickup[], total: number, settings: Settings, now: number): TableReport {
  const say = words[settings.language];
  return {
    title: say.title,
    paragraphs: [
      momentOf(toInstant(now), settings),
      ...(total > pickups.length ? [say.onlyNext(pickups.length, total)] : []),
    ],
    tables: (['reserved', 'ready'] as const).map((state) => {
      const own = pickups.filter((pickup) => pickup.state === state);
      return {
        title: say[state],
        paragraphs: own.length === 0 ? [say.none] : [],
        columns: [
          { title: say.code, share: 12 },
          { title: say.who, share: 24 },
          { title: say.what, share: 44 },
          { title: say.until, share: 26, side: 'right' },
        ],
        rows: own.flatMap(({ code, name, until, lines }) =>
          lines.map(({ quantity, title, sku }, index) => ({
            cells: [
              index === 0 ? code : '',
              index === 0 ? name : '',
              `${piecesOf(quantity, settings.language)} × ${title} (${sku})`,
              index === 0 ? momentOf(until, settings) : '',
            ],
          })),
        ),
      };
    }),
    foot: settings.shopName,
    pageWords: say.page,
  };
}
