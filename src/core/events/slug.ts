/** Pure: the readable part of an event's address, from its title. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const slug = (words ?? []).join('-').slice(0, 60).replace(/-+$/u, '');
  return slug === '' ? 'evento' : slug;
}
