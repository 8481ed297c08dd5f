/**
 * The columns of the price list: the product stays at the left, what the shop decides comes next, then one column a
 * channel with what its customers see, and who changed it last.
 */
import type { ColumnGrouping, ColumnRegular, VNode } from '@revolist/revogrid';
import type { Channel } from '../../../api/channels.ts';
import type { GridRow } from '../../../api/listings.ts';
import { say } from '../../app/i18n.ts';
import { shopFacts } from '../../app/shop-facts.ts';
import { isPlayed } from '../../listings/channel-icons.ts';
import { currencySign } from '../currency-sign.ts';
import type { Sort } from '../list-state.ts';
import { icon } from './cell-icons.ts';
import {
  changedCell,
  channelCell,
  costCell,
  draftCell,
  emptyCell,
  marginCell,
  nameCell,
  priceCell,
  stockCell,
} from './cells.ts';
import type { Draft } from './drafts.ts';
import type { Draw } from './draw.ts';
import type { GridPlace } from './places.ts';
import { columnOn, type EditColumn, isEditColumn } from './spot.ts';

export type ColumnName = 'name' | 'margin' | 'stock' | 'changed' | EditColumn;

export interface GridScene {
  readonly channels: readonly Channel[];
  readonly hidden: ReadonlySet<string>;
  readonly widthOf: (column: ColumnName) => number;
  readonly sort: () => { readonly by: Sort; readonly descending: boolean };
  readonly rowOf: (id: number) => GridRow | undefined;
  readonly draftOf: (id: number, column: EditColumn) => Draft | undefined;
  readonly isPicked: (id: number) => boolean;
  readonly allPicked: () => 'all' | 'some' | 'none';
  readonly minimumMargin: () => number;
  readonly onSort: (by: Sort, descending: boolean) => void;
  readonly onPick: (id: number, withShift: boolean) => void;
  readonly onPickAll: () => void;
  readonly onLight: (id: number, channelId: string, cell: HTMLElement) => void;
}
type DrawCell = (h: Draw, row: GridRow, id: number) => VNode | VNode[];

/** Every column that is shown, in its order from the left. */
export const shownColumns = ({ channels, hidden }: Pick<GridScene, 'channels' | 'hidden'>): ColumnName[] =>
  (
    ['name', 'cost', 'price', 'margin', ...channels.map(({ id }) => columnOn(id)), 'stock', 'changed'] as ColumnName[]
  ).filter((column) => !hidden.has(column));

export function gridColumns(scene: GridScene): (ColumnRegular | ColumnGrouping)[] {
  const order = shownColumns(scene);
  const column = (
    name: ColumnName,
    draw: DrawCell,
    head: (h: Draw) => VNode | VNode[],
    more: Partial<ColumnRegular> = {},
  ): ColumnRegular =>
    ({
      prop: name,
      size: scene.widthOf(name),
      minSize: 64,
      readonly: !isEditColumn(name),
      ...(isEditColumn(name) ? { editor: 'price' } : {}),
      ...more,
      cellTemplate: ((h: Draw, { model }: { model: GridPlace }) =>
        drawn(h, scene, name, model.id, draw)) as unknown as NonNullable<ColumnRegular['cellTemplate']>,
      cellProperties: () => ({
        role: 'gridcell',
        'aria-colindex': String(order.indexOf(name) + 1),
        'aria-readonly': isEditColumn(name) ? undefined : 'true',
        tabIndex: -1,
        class: { [`pg-${name.startsWith('on:') ? 'on' : name}`]: true },
      }),
      columnTemplate: head as unknown as NonNullable<ColumnRegular['columnTemplate']>,
      columnProperties: () => ({
        role: 'columnheader',
        'aria-colindex': String(order.indexOf(name) + 1),
        'aria-sort': ariaSort(scene, name),
        class: { [`pg-head-${name === 'name' || name === 'price' ? name : 'plain'}`]: true },
      }),
    }) satisfies ColumnRegular;

  const all: Partial<Record<ColumnName, ColumnRegular>> = {
    name: column(
      'name',
      (h, row, id) => nameCell(h, row, { picked: scene.isPicked(id), onPick: (shift) => scene.onPick(id, shift) }),
      (h) => [pickAll(h, scene), sortButton(h, scene, 'name', say('pricing.columns.product'))],
      { pin: 'colPinStart' },
    ),
    cost: column(
      'cost',
      (h, row) => costCell(h, row),
      (h) => words(h, say('pricing.columns.cost'), true),
    ),
    price: column(
      'price',
      (h, row) => priceCell(h, row),
      (h) => sortButton(h, scene, 'price', say('pricing.columns.priceIn', { sign: currencySign[shopFacts.currency] })),
    ),
    margin: column(
      'margin',
      (h, row) => marginCell(h, row, { minimum: scene.minimumMargin() }),
      (h) => words(h, say('pricing.columns.margin'), true),
    ),
    stock: column(
      'stock',
      (h, row) => stockCell(h, row),
      (h) => words(h, say('pricing.columns.stock'), true),
    ),
    changed: column(
      'changed',
      (h, row) => changedCell(h, row),
      (h) => sortButton(h, scene, 'changed', say('pricing.columns.changed')),
    ),
  };
  const shown = (...names: ColumnName[]): ColumnRegular[] =>
    names.flatMap((name) => (scene.hidden.has(name) ? [] : (all[name] ?? [])));
  const places = scene.channels
    .filter(({ id }) => !scene.hidden.has(columnOn(id)))
    .map((channel) =>
      column(
        columnOn(channel.id),
        (h, row, id) =>
          channelCell(h, row, channel, (event) => {
            event.stopPropagation();
            const cell = (event.currentTarget as HTMLElement).closest<HTMLElement>('.rgCell');
            if (cell !== null) scene.onLight(id, channel.id, cell);
          }),
        (h) => channelHead(h, channel),
      ),
    );
  const seen: ColumnGrouping[] =
    places.length === 0 ? [] : [{ name: say('pricing.columns.seen'), children: places } as ColumnGrouping];
  return [...shown('name', 'cost', 'price', 'margin'), ...seen, ...shown('stock', 'changed')];
}

function drawn(h: Draw, scene: GridScene, name: ColumnName, id: number, draw: DrawCell): VNode | VNode[] {
  const draft = isEditColumn(name) ? scene.draftOf(id, name) : undefined;
  if (draft !== undefined) return draftCell(h, draft);
  const row = scene.rowOf(id);
  return row === undefined ? emptyCell(h) : draw(h, row, id);
}

const words = (h: Draw, text: string, right = false): VNode => h('span', { class: right ? 'pg-head-right' : '' }, text);

const pickAll = (h: Draw, scene: GridScene): VNode =>
  h('input', {
    type: 'checkbox',
    class: 'pg-pick',
    checked: scene.allPicked() === 'all',
    indeterminate: scene.allPicked() === 'some',
    'aria-label': say('pricing.pickAll'),
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      event.preventDefault();
      scene.onPickAll();
    },
  });

function sortButton(h: Draw, scene: GridScene, by: Sort, text: string): VNode {
  const { by: now, descending } = scene.sort();
  const sorted = now === by;
  return h(
    'button',
    {
      type: 'button',
      class: 'pg-sort',
      onClick: () => scene.onSort(by, sorted ? !descending : by === 'changed'),
    },
    [text, sorted ? icon(h, descending ? 'i-lucide-arrow-down' : 'i-lucide-arrow-up') : null],
  );
}

const channelHead = (h: Draw, channel: Channel): VNode[] => [
  h('span', { class: 'pg-word' }, channel.name),
  ...(isPlayed(channel)
    ? [
        h('span', { class: 'pg-played', title: say('parts.practice') }, [
          icon(h, 'i-lucide-flask-conical', 'text-practice'),
          h('span', { class: 'sr-only' }, say('parts.practice')),
        ]),
      ]
    : []),
];

const sorts: Partial<Record<ColumnName, Sort>> = { name: 'name', price: 'price', changed: 'changed' };

function ariaSort(scene: GridScene, name: ColumnName): string | undefined {
  const by = sorts[name];
  if (by === undefined) return undefined;
  const now = scene.sort();
  return now.by === by ? (now.descending ? 'descending' : 'ascending') : 'none';
}
