/** What the form of a channel holds, and what it becomes. */
import type { ChannelKind, ChannelPlace, ChannelUse } from '../../api/channels.ts';

export interface PlaceForm {
  kind: ChannelKind;
  name: string;
  uses: ChannelUse[];
  focus: string;
  answeredBy: string;
  answerTimes: string;
  link: string;
}

const usesOf: Partial<Record<ChannelKind, ChannelUse[]>> = {
  newsletter: ['communicate'],
  instagram: ['communicate'],
  whatsapp: ['communicate', 'support'],
  phone: ['support'],
};
export const firstUses = (kind: ChannelKind): ChannelUse[] => usesOf[kind] ?? ['sell'];

export const emptyPlace = (): PlaceForm => ({
  kind: 'marketplace',
  name: '',
  uses: firstUses('marketplace'),
  focus: '',
  answeredBy: '',
  answerTimes: '',
  link: '',
});

export const formOfPlace = ({ kind, name, uses, focus, answeredBy, answerTimes, link }: ChannelPlace): PlaceForm => ({
  kind,
  name,
  uses: [...uses],
  focus,
  answeredBy,
  answerTimes,
  link,
});

/** People write `bottega.it`: the s of https is never a question. */
export function savedFields({ kind: _kind, link, ...form }: PlaceForm) {
  const address = link.trim();
  return {
    ...form,
    name: form.name.trim(),
    link: address === '' || address.includes(':') ? address : `https://${address}`,
  };
}

/** The short name behind the scenes: from the name, made different where it is taken. */
export function shortName(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 28);
  const base = plain === '' ? 'canale' : plain;
  if (!taken.includes(base)) return base;
  for (let count = 2; ; count++) if (!taken.includes(`${base}-${count}`)) return `${base}-${count}`;
}
