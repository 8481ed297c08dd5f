/** Where a registration came from, in words; a source of a later version keeps its own name. */
import { i18n, say } from '../app/i18n.ts';

/** Places that get a link of their own. */
export const linkSources = ['qr', 'facebook', 'google', 'whatsapp'] as const;

const icons: Record<string, string> = {
  page: 'i-lucide-globe',
  qr: 'i-lucide-qr-code',
  facebook: 'i-lucide-thumbs-up',
  instagram: 'i-lucide-camera',
  file: 'i-lucide-file-spreadsheet',
  google: 'i-lucide-search',
  'google-form': 'i-lucide-clipboard-list',
  whatsapp: 'i-lucide-message-circle',
  counter: 'i-lucide-store',
  door: 'i-lucide-door-open',
};

export const sourceIcon = (source: string): string => icons[source] ?? 'i-lucide-globe';

export function sourceLabel(source: string): string {
  const key = `events.sources.${source}`;
  return i18n.global.te(key, 'it') ? say(key) : source;
}
