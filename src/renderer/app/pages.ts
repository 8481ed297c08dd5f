/** The seven entries, in the same order everywhere, and the two below them. */
export interface Entry {
  readonly key: 'today' | 'prices' | 'channels' | 'promote' | 'events' | 'customers' | 'metrics' | 'settings' | 'help';
  readonly to: string;
  readonly icon: string;
  /** Addresses that belong to this entry beside its own. */
  readonly also?: readonly string[];
}

export const entries: readonly Entry[] = [
  { key: 'today', to: '/', icon: 'i-lucide-sun' },
  {
    key: 'prices',
    to: '/prezzi',
    icon: 'i-lucide-tag',
    also: ['/importa', '/cartellini', '/cronologia', '/promozioni', '/ritiri'],
  },
  { key: 'channels', to: '/canali', icon: 'i-lucide-radio-tower', also: ['/recensioni'] },
  { key: 'promote', to: '/promuovi', icon: 'i-lucide-megaphone', also: ['/post'] },
  { key: 'events', to: '/eventi', icon: 'i-lucide-calendar-heart' },
  { key: 'customers', to: '/clienti', icon: 'i-lucide-users' },
  { key: 'metrics', to: '/numeri', icon: 'i-lucide-chart-column', also: ['/banco'] },
];

export const entriesBelow: readonly Entry[] = [
  { key: 'settings', to: '/impostazioni', icon: 'i-lucide-settings-2' },
  { key: 'help', to: '/aiuto', icon: 'i-lucide-life-buoy' },
];

export function belongsTo(entry: Entry, path: string): boolean {
  if (entry.to === '/') return path === '/';
  return [entry.to, ...(entry.also ?? [])].some((start) => path === start || path.startsWith(`${start}/`));
}
