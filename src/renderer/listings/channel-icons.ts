import type { Channel, ChannelKind } from '../../api/channels.ts';

/** One drawing for each kind of place, the same on every screen. */
export const channelIcons: Record<ChannelKind, string> = {
  till: 'i-lucide-calculator',
  web: 'i-lucide-globe',
  google: 'i-lucide-search',
  facebook: 'i-lucide-thumbs-up',
  instagram: 'i-lucide-camera',
  whatsapp: 'i-lucide-message-circle',
  phone: 'i-lucide-phone',
  marketplace: 'i-lucide-shopping-basket',
  newsletter: 'i-lucide-mail',
  other: 'i-lucide-store',
};

/** Only simulated; a file on this PC is a real one in practice mode, too. */
export const isPlayed = ({ viaFile, connection }: Pick<Channel, 'viaFile' | 'connection'>): boolean =>
  connection.practice && !viaFile && connection.state !== 'off';
