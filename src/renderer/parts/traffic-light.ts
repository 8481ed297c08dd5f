/** The lights of the shop: what each one means, with its icon and its tone. Never colour alone. */
export const lights = {
  /** Read back from the channel and equal to what is wanted. The only green one. */
  seen: { icon: 'i-lucide-circle-check', tone: 'text-ok', calm: true },
  /** Taken over by a channel that cannot be read back. */
  delivered: { icon: 'i-lucide-check', tone: 'text-off', calm: true },
  onItsWay: { icon: 'i-lucide-clock-3', tone: 'text-way', calm: false },
  inReview: { icon: 'i-lucide-eye', tone: 'text-way', calm: false },
  needsYou: { icon: 'i-lucide-triangle-alert', tone: 'text-need', calm: false },
  disconnected: { icon: 'i-lucide-unplug', tone: 'text-off', calm: false },
  advice: { icon: 'i-lucide-circle-alert', tone: 'text-way', calm: false },
  no: { icon: 'i-lucide-circle-minus', tone: 'text-off', calm: true },
} as const;

export type Light = keyof typeof lights;
