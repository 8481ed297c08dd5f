/** The counter: goods for a receipt, and receipts made by hand. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { CounterSale, ReturnWish } from '../../api/counter.ts';
import { plainCode } from '../../api/card-code.ts';
import type { CardState } from '../../api/counter-words.ts';
import { shop } from '../app/door.ts';
import { locale } from '../app/preferences.ts';
import { saveFile } from '../app/save-file.ts';
import { newKey } from './kept-draft.ts';

export const useGoods = (text: () => string) =>
  useQuery({
    key: () => ['pricing', 'counter-goods', text()],
    // Never what was found for the words before: Enter would take it.
    query: () => (text() === '' ? Promise.resolve([]) : shop.counter.goods({ text: text(), limit: 8 })),
  });

/** At once, for whoever pressed Enter before the list was there. */
export const goodsNow = (text: string) => shop.counter.goods({ text, limit: 8 });

/** People of the book by what is typed. */
export const useFoundPeople = (text: () => string) =>
  useQuery({
    key: () => ['customers', 'counter', text()],
    query: async () => (text() === '' ? [] : foundPeople(text())),
  });

/** Who has this card or telephone first, then everybody with such a name. */
async function foundPeople(text: string) {
  const [holder, { items }] = await Promise.all([cardHolder(text), shop.customers.list({ search: text, limit: 6 })]);
  if (holder === null || items.some(({ id }) => id === holder.personId)) return items;
  return [{ id: holder.personId, name: holder.name, phone: holder.card, mail: null }, ...items];
}

export const cardHolder = (written: string) => shop.loyalty.find({ written });

function useCounterChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['sales'] }) });
}

export const useSell = () => useCounterChange((sale: CounterSale) => shop.counter.sell(sale));
export const useCancel = () =>
  useCounterChange((wish: Parameters<Door['counter']['cancel']>[0]) => shop.counter.cancel(wish));

/** The way back of a toast: once, however often it is pressed. */
export function cancelling(id: number): () => Promise<unknown> {
  const formKey = newKey();
  return () => shop.counter.cancel({ id, formKey, reason: '' });
}

export const usePayments = (wish: () => { readonly from: string; readonly to: string }) =>
  useQuery({
    key: () => ['sales', 'payments', wish().from, wish().to],
    query: () => shop.counter.payments({ from: wish().from, to: wish().to }),
    placeholderData: (before) => before,
  });

export const useCloseOutlook = (day: () => string) =>
  useQuery({ key: () => ['sales', 'close-outlook', day()], query: () => shop.counter.closes.outlook({ day: day() }) });

export const useCloses = () =>
  useInfiniteQuery({
    key: ['sales', 'closes'],
    query: ({ pageParam }) => shop.counter.closes.list({ after: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useClose = (id: () => number, wanted: () => boolean) =>
  useQuery({
    key: () => ['sales', 'close', id()],
    query: () => shop.counter.closes.get({ id: id() }),
    enabled: wanted,
  });

export const useCloseDay = () =>
  useCounterChange((wish: Parameters<Door['counter']['closes']['close']>[0]) => shop.counter.closes.close(wish));

export const useAddDrawerEntry = () =>
  useCounterChange((wish: Parameters<Door['counter']['closes']['addDrawerEntry']>[0]) =>
    shop.counter.closes.addDrawerEntry(wish),
  );

export const useTakeBackDrawerEntry = () =>
  useCounterChange((id: number) => shop.counter.closes.takeBackDrawerEntry({ id }));

export const closePaper = (id: number) => shop.counter.closes.print({ id, language: locale.value });

export const useReturnOutlook = (receiptId: () => number | null) =>
  useQuery({
    key: () => ['sales', 'return', receiptId() ?? 0],
    query: () => shop.counter.returns.outlook({ receiptId: receiptId() ?? 0 }),
    enabled: () => receiptId() !== null,
  });

export const useTakeReturn = () => useCounterChange((wish: ReturnWish) => shop.counter.returns.take(wish));

/** At once, for a card that was scanned. */
export const cardNow = (code: string) => shop.counter.cards.byCode({ code: plainCode(code) });

export const printCard = async (id: number): Promise<void> =>
  saveFile(await shop.counter.cards.print({ id, language: locale.value }));

export interface CardsWish {
  readonly search: string;
  readonly state: CardState | null;
  /** As they were when this day ended. */
  readonly on: string | null;
}

export const useCards = (wish: () => CardsWish) =>
  useInfiniteQuery({
    key: () => ['sales', 'cards', wish().search, wish().state ?? '', wish().on ?? ''],
    query: ({ pageParam }) => {
      const { search, state, on } = wish();
      return shop.counter.cards.list({
        ...{ search, state: state ?? undefined, on: on ?? undefined },
        ...{ after: pageParam, limit: 50 },
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useCard = (id: () => number, wanted: () => boolean) =>
  useQuery({
    key: () => ['sales', 'card', id()],
    query: () => shop.counter.cards.get({ id: id() }),
    enabled: wanted,
  });

export const useBlockCard = () =>
  useCounterChange(({ id, blocked, why }: { id: number; blocked: boolean; why: string }) =>
    blocked ? shop.counter.cards.block({ id, why }) : shop.counter.cards.unblock({ id }),
  );
export const useReplaceCard = () => useCounterChange((id: number) => shop.counter.cards.replace({ id }));
