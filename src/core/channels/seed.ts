import type { Change } from '../database/index.ts';
import { addChannelRow, allChannels, type ChannelRow } from './channels.sql.ts';

const same = { kind: 'same', rounding: 'none' } as const;

/** The four places where nearly every small shop sells; names can be changed, so they are written once, in Italian. */
const firstChannels: readonly ChannelRow[] = [
  { id: 'till', name: 'Cassa', kind: 'till', connector: 'file', rule: same, enabled: true, keepsAligned: false },
  { id: 'web', name: 'Sito web', kind: 'web', connector: 'file', rule: same, enabled: true, keepsAligned: false },
  { id: 'google', name: 'Google', kind: 'google', connector: 'google', rule: same, enabled: true, keepsAligned: false },
  {
    id: 'facebook',
    name: 'Facebook',
    kind: 'facebook',
    connector: 'meta',
    rule: same,
    enabled: true,
    keepsAligned: false,
  },
];

/** Gives a new shop its channels; a shop that has any keeps what it has. */
export async function seedChannels(change: Change): Promise<void> {
  if ((await allChannels(change.db)).length > 0) return;
  for (const channel of firstChannels) await addChannelRow(change.db, channel, change.at);
  change.announce('channels');
}
