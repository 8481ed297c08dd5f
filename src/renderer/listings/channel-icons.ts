import type { ChannelKind } from '../../api/channels.ts';

/** One drawing for each kind of place, the same on every screen. */
export const channelIcons: Record<ChannelKind, string> = {
  till: 'i-lucide-calculator',
  web: 'i-lucide-globe',
  google: 'i-lucide-search',
  facebook: 'i-lucide-thumbs-up',
  other: 'i-lucide-store',
};
