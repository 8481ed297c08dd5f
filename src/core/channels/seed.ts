import type { Change } from '../database/index.ts';
import { addChannelRow, allPlaces, type PlaceRow } from './channels.sql.ts';

type First = Pick<PlaceRow, 'id' | 'name' | 'kind' | 'connector' | 'priced' | 'uses'>;

/**
 * The four places where nearly every small shop sells, and three where it is spoken to; names can be changed, so they
 * are written once, in Italian. What a place is for is a first guess, its focus is the shop's own to say.
 */
const firstChannels: readonly First[] = [
  { id: 'till', name: 'Cassa', kind: 'till', connector: 'file', priced: true, uses: ['sell', 'support'] },
  { id: 'web', name: 'Sito web', kind: 'web', connector: 'file', priced: true, uses: ['sell'] },
  { id: 'google', name: 'Google', kind: 'google', connector: 'google', priced: true, uses: ['sell', 'communicate'] },
  {
    id: 'facebook',
    name: 'Facebook',
    kind: 'facebook',
    connector: 'meta',
    priced: true,
    uses: ['sell', 'communicate'],
  },
  { id: 'instagram', name: 'Instagram', kind: 'instagram', connector: 'file', priced: false, uses: ['communicate'] },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    kind: 'whatsapp',
    connector: 'file',
    priced: false,
    uses: ['communicate', 'support'],
  },
  { id: 'phone', name: 'Telefono', kind: 'phone', connector: 'file', priced: false, uses: ['support'] },
];

const plain = {
  rule: { kind: 'same', rounding: 'none' },
  enabled: true,
  keepsAligned: false,
  focus: '',
  answeredBy: '',
  answerTimes: '',
  link: '',
} as const;

/** Gives a new shop its channels; a shop that has any keeps what it has. */
export async function seedChannels(change: Change): Promise<void> {
  if ((await allPlaces(change.db)).length > 0) return;
  for (const channel of firstChannels) await addChannelRow(change.db, { ...plain, ...channel }, change.at);
  change.announce('channels');
}
