/** The few Lucide icons inside cells, as paths: a cell is drawn by the grid's own renderer, which knows no components. */
import type { VNode } from '@revolist/revogrid';
import type { Draw } from './draw.ts';

const paths = {
  'i-lucide-circle-check': ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0', 'm9 12 2 2 4-4'],
  'i-lucide-check': ['M20 6 9 17l-5-5'],
  'i-lucide-clock-3': ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0', 'M12 6v6h4'],
  'i-lucide-eye': [
    'M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0',
    'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0',
  ],
  'i-lucide-triangle-alert': [
    'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3',
    'M12 9v4',
    'M12 17h.01',
  ],
  'i-lucide-unplug': [
    'm19 5 3-3',
    'm2 22 3-3',
    'M6.3 20.3a2.4 2.4 0 0 0 3.4 0L12 18l-6-6-2.3 2.3a2.4 2.4 0 0 0 0 3.4Z',
    'M7.5 13.5 10 11',
    'M10.5 16.5 13 14',
    'm12 6 6 6 2.3-2.3a2.4 2.4 0 0 0 0-3.4l-2.6-2.6a2.4 2.4 0 0 0-3.4 0Z',
  ],
  'i-lucide-circle-alert': ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0', 'M12 8v4', 'M12 16h.01'],
  'i-lucide-circle-minus': ['M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0', 'M8 12h8'],
  'i-lucide-arrow-up': ['m5 12 7-7 7 7', 'M12 19V5'],
  'i-lucide-arrow-down': ['M12 5v14', 'm19 12-7 7-7-7'],
  'i-lucide-flask-conical': [
    'M14 2v6a2 2 0 0 0 .245.96l5.51 10.08A2 2 0 0 1 18 22H6a2 2 0 0 1-1.755-2.96l5.51-10.08A2 2 0 0 0 10 8V2',
    'M6.453 15h11.094',
    'M8.5 2h7',
  ],
} as const;

export type CellIcon = keyof typeof paths;

export const icon = (h: Draw, name: CellIcon, tone = ''): VNode =>
  h(
    'svg',
    {
      class: `pg-icon ${tone}`,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    paths[name].map((d) => h('path', { d })),
  );
