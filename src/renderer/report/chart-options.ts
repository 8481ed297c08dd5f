/** What the report's charts look like: no animation, horizontal hairlines, names at the line's end, bars from zero. */
import type {
  AriaComponentOption,
  BarSeriesOption,
  ComposeOption,
  GridComponentOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts';
import type { Tokens } from './chart-tokens.ts';

export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | SankeySeriesOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

type Format = (value: number) => string;

const base = (t: Tokens) =>
  ({
    animation: false,
    textStyle: { fontFamily: t.font, color: t.muted, fontSize: 13 },
    // Its name for screen readers stands on the page; a tip drawn as text needs no styles of its own.
    aria: { enabled: true, label: { enabled: false } },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: t.ground,
      borderColor: t.rule,
      textStyle: { color: t.text, fontFamily: t.font, fontSize: 13 },
    },
  }) as const satisfies ChartOption;

const plainAxis = (t: Tokens) => ({
  axisLine: { lineStyle: { color: t.rule } },
  axisTick: { show: false },
  axisLabel: { color: t.muted, fontSize: 12, hideOverlap: true },
});
/** Along an axis `8.000 €` says what `8.000,00 €` says, in room that a phone has. */
const rounded = (text: string): string => text.replace(/[.,]00(?=\D*$)/u, '');

const amountAxis = (t: Tokens, format: Format) => ({
  type: 'value' as const,
  // People and pieces come whole, and so do cents: an axis that says 1 twice says nothing.
  minInterval: 1,
  axisLabel: { color: t.muted, fontSize: 12, formatter: (value: number) => rounded(format(value)), hideOverlap: true },
  splitLine: { lineStyle: { color: t.rule } },
});

export interface LineWish {
  readonly labels: readonly string[];
  readonly now: { readonly name: string; readonly values: readonly (number | null)[] };
  readonly before?: { readonly name: string; readonly values: readonly (number | null)[] } | undefined;
  readonly format: Format;
}

/** The period as a whole line, the one before it grey and dashed, each named at its end. */
export function lineOption(t: Tokens, { labels, now, before, format }: LineWish): ChartOption {
  const named = (name: string, color: string) => ({
    show: true,
    formatter: name,
    color,
    fontSize: 12,
    fontWeight: 600 as const,
    // Where it stands over the lines it is read all the same.
    backgroundColor: t.ground,
    padding: [1, 4],
  });
  const line = { type: 'line' as const, showSymbol: now.values.length < 3, symbol: 'circle', connectNulls: false };
  return {
    ...base(t),
    tooltip: { ...base(t).tooltip, trigger: 'axis', valueFormatter: (value) => amountOf(value, format) },
    grid: { left: 76, right: 108, top: 14, bottom: 26 },
    xAxis: { type: 'category', data: [...labels], boundaryGap: false, ...plainAxis(t) },
    yAxis: amountAxis(t, format),
    series: [
      {
        ...line,
        name: now.name,
        data: [...now.values],
        color: t.first,
        lineStyle: { width: 2.4, color: t.first },
        endLabel: named(now.name, t.first),
        labelLayout: { moveOverlap: 'shiftY' },
      },
      ...(before === undefined
        ? []
        : [
            {
              ...line,
              name: before.name,
              data: [...before.values],
              color: t.muted,
              lineStyle: { width: 1.6, type: 'dashed' as const, color: t.muted },
              endLabel: named(before.name, t.muted),
              labelLayout: { moveOverlap: 'shiftY' as const },
            },
          ]),
    ],
  };
}

/** As it fits a phone. */
export function narrowed(option: ChartOption): ChartOption {
  const kinds = new Set([option.series ?? []].flat().map(({ type }) => type));
  if (kinds.has('line')) return narrowLines(option);
  return kinds.has('bar') ? narrowBars(option) : option;
}

/** The names of lines stand over their ends: beside them they would leave the lines no room. */
const narrowLines = (option: ChartOption): ChartOption => ({
  ...option,
  grid: { ...[option.grid ?? []].flat()[0], left: 58, right: 12 },
  series: [option.series ?? []]
    .flat()
    .map((each) =>
      each.type === 'line'
        ? { ...each, endLabel: { ...each.endLabel, align: 'right', verticalAlign: 'bottom', offset: [-2, -4] } }
        : each,
    ),
});

/** Long names end in dots, and figures at the bars’ ends need no axis: the bars have the room. The table says all. */
function narrowBars(option: ChartOption): ChartOption {
  const grid = [option.grid ?? []].flat()[0];
  const left = Math.min(Number(grid?.left ?? 0), 108);
  const figured = [option.series ?? []].flat().every((each) => each.type === 'bar' && each.label?.show === true);
  const [names] = [option.yAxis ?? []].flat();
  const [amounts] = [option.xAxis ?? []].flat();
  return {
    ...option,
    grid: { ...grid, left, ...(figured ? { right: 78, bottom: 6 } : {}) },
    yAxis: { ...names, axisLabel: { ...names?.axisLabel, fontSize: 12, width: left - 8, overflow: 'truncate' } },
    ...(figured
      ? { xAxis: { ...amounts, axisLabel: { ...amounts?.axisLabel, show: false }, splitLine: { show: false } } }
      : {}),
  } as ChartOption;
}

const amountOf = (value: unknown, format: Format): string => (typeof value === 'number' ? format(value) : '–');

export interface BarsWish {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly format: Format;
}

/** Lying bars from zero, the largest first, each with its figure; a second series carries a diagonal decal. */
export function barsOption(t: Tokens, { labels, series, format }: BarsWish): ChartOption {
  const room = Math.min(190, 16 + 7 * Math.max(4, ...labels.map((label) => label.length)));
  const stacked = series.length > 1;
  return {
    ...base(t),
    tooltip: {
      ...base(t).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'none' },
      valueFormatter: (value) => amountOf(value, format),
    },
    grid: { left: room, right: stacked ? 28 : 96, top: 6, bottom: 24 },
    xAxis: { ...amountAxis(t, format), splitNumber: 3 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...labels],
      ...plainAxis(t),
      axisLabel: { color: t.text, fontSize: 13, width: room - 12, overflow: 'truncate', interval: 0 },
    },
    series: series.map(({ name, values }, place) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: 24,
      ...(stacked ? { stack: 'one' } : {}),
      itemStyle: { color: place === 0 ? t.first : t.second, ...(place === 0 ? {} : { decal: decal(t) }) },
      label: {
        show: !stacked,
        position: 'right' as const,
        color: t.text,
        fontSize: 12,
        formatter: ({ value }: { value?: unknown }) => amountOf(value, format),
      },
    })),
  };
}

const decal = ({ ground }: Tokens) => ({
  symbol: 'rect',
  color: ground,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
});

export interface GridWish {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
  /** Column, line, value. */
  readonly cells: readonly (readonly [number, number, number])[];
  readonly format: Format;
}

/** Days above each other, hours side by side: one hue that grows, so that nothing depends on telling colours apart. */
export function gridOption(t: Tokens, { columns, lines, cells, format }: GridWish): ChartOption {
  const most = Math.max(1, ...cells.map(([, , value]) => value));
  return {
    ...base(t),
    tooltip: {
      ...base(t).tooltip,
      formatter: (asked) => {
        const value = (Array.isArray(asked) ? asked[0] : asked)?.value;
        return Array.isArray(value) ? format(Number(value[2])) : '';
      },
    },
    grid: { left: 84, right: 12, top: 8, bottom: 26 },
    xAxis: { type: 'category', data: [...columns], ...plainAxis(t) },
    yAxis: { type: 'category', data: [...lines], inverse: true, ...plainAxis(t) },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [t.soft, t.first] } },
    series: [
      {
        type: 'heatmap',
        data: cells.map((cell) => [...cell]),
        itemStyle: { borderColor: t.ground, borderWidth: 2 },
      },
    ],
  };
}

export interface FlowWish {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly people: number }[];
}

/** From left to right, as wide as there are people. */
export function flowOption(t: Tokens, { nodes, links }: FlowWish): ChartOption {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return {
    ...base(t),
    tooltip: { show: false },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 150,
        top: 10,
        bottom: 10,
        nodeGap: 14,
        nodeWidth: 14,
        draggable: false,
        emphasis: { disabled: true },
        data: nodes.map(({ id, depth }) => ({
          name: id,
          depth,
          itemStyle: { color: depth === 2 ? t.second : t.first, borderWidth: 0 },
        })),
        links: links.map(({ from, to, people }) => ({ source: from, target: to, value: people })),
        lineStyle: { color: t.first, opacity: 0.22, curveness: 0.5 },
        label: {
          color: t.text,
          fontSize: 13,
          formatter: ({ name }: { name: string }) => names.get(name) ?? name,
        },
      },
    ],
  };
}
