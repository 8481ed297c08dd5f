/**
 * How many registrations may come from one place in the world: a few at once, as from a family or a shop's Wi-Fi, then
 * one every few seconds. The same form again counts once: double clicks, going back and mending a number are no crowd.
 */
export interface Bursts {
  /** 0: this form may pass; else the seconds until one from there may. */
  take(network: string, formKey: string): number;
}

export interface Limits {
  readonly atOnce: number;
  readonly aMinute: number;
}

interface Place {
  left: number;
  at: number;
  readonly forms: Set<string>;
}

/** Above what one evening brings; a flood from everywhere must not fill the memory. */
const mostPlaces = 20_000;

export function openBursts({ atOnce, aMinute }: Limits, now: () => number): Bursts {
  const places = new Map<string, Place>();
  const msEach = 60_000 / aMinute;

  function placeOf(network: string): Place {
    const at = now();
    const known = places.get(network);
    if (known === undefined) {
      if (places.size >= mostPlaces) forget(at);
      const place = { left: atOnce, at, forms: new Set<string>() };
      places.set(network, place);
      return place;
    }
    known.left = Math.min(atOnce, known.left + Math.max(0, at - known.at) / msEach);
    known.at = at;
    return known;
  }

  /** Those that have their whole measure again, and if there is no such one the oldest half. */
  function forget(at: number): void {
    for (const [network, { left, at: since }] of places) {
      if (left + (at - since) / msEach >= atOnce) places.delete(network);
    }
    const tooMany = places.size - mostPlaces / 2;
    if (places.size < mostPlaces) return;
    for (const network of [...places.keys()].slice(0, tooMany)) places.delete(network);
  }

  return {
    take(network, formKey) {
      const place = placeOf(network);
      if (place.forms.has(formKey)) return 0;
      if (place.left < 1) return Math.ceil(((1 - place.left) * msEach) / 1000);
      place.left -= 1;
      place.forms.add(formKey);
      const [oldest] = place.forms;
      if (place.forms.size > 50 && oldest !== undefined) place.forms.delete(oldest);
      return 0;
    },
  };
}
