/** Keys that came too early for a part of the screen and are pressed there once more: everybody else has heard them before. */
const passedOn = new WeakSet<Event>();

export const isPassedOn = (event: Event): boolean => passedOn.has(event);

/** The same key once more. */
export function again({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyboardEvent {
  const held = { shiftKey, ctrlKey, metaKey, altKey };
  const event = new KeyboardEvent('keydown', { key, code, ...held, bubbles: true, cancelable: true, composed: true });
  passedOn.add(event);
  return event;
}
