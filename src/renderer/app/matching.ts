/** Finding among what is already on screen: accents, capitals and the order of words do not matter. */
export interface Findable {
  readonly label: string;
  readonly suffix?: string;
}

/** Without accents and capitals, so that `caffe` finds *Caffè*. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function matching<T extends Findable>(items: readonly T[], text: string): T[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  return items.filter((item) => words.every((word) => plain(`${item.label} ${item.suffix ?? ''}`).includes(word)));
}
