/** Days and minutes to come on the sample shop's own clock: after midnight in Lecce it is still yesterday in UTC. */

const timeZone = 'Europe/Rome';
const at = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000);

/** `2026-11-21`. */
export const dayAhead = (/** @type {number} */ days) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at(days));

/** `2026-11-21T08:00`. */
export const minuteAhead = (/** @type {number} */ days, /** @type {string} */ time) => `${dayAhead(days)}T${time}`;

/** *sabato 21 novembre*; without the weekday *21 novembre*. */
export const dayInWords = (/** @type {number} */ days, { weekday = true } = {}) =>
  new Intl.DateTimeFormat('it-IT', {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...(weekday ? { weekday: 'long' } : {}),
  }).format(at(days));
