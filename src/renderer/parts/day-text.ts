/** Days and times as people write them, whatever the browser's own language is: Vetrina's decides, with 24 hours. */

/** `21/11/2026`, `21.11.26`, `2026-11-21` and Hungarian `2026. 11. 21.` → `2026-11-21`; null for what is no day. */
export function readDay(written: string): string | null {
  const figures = written.match(/\d+/gu) ?? [];
  const [a = '', b = '', c = ''] = figures;
  if (figures.length !== 3 || !/^[\d\s./-]+$/u.test(written)) return null;
  const [year, month, day] = a.length === 4 ? [a, b, c] : [c.length === 2 ? `20${c}` : c, b, a];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  // 31 April is read as 1 May by the calendar of the machine, which is not what was written.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** `19:30`, `19.30`, `1930`, `9` → `19:30`, `09:00`; null for what is no time of a day. 24:00 is one only as an end. */
export function readTime(written: string, asEnd = false): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[:.h,]?\s*(\d{2}))?\s*$/u.exec(written);
  if (found === null) return null;
  const [, hours = '', minutes = '00'] = found;
  if (asEnd && hours === '24' && minutes === '00') return '24:00';
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
