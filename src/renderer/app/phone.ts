/**
 * A phone number as people read it aloud. Numbers are kept in E.164; at home the country's prefix is left out.
 * Italy (AGCOM's numbering plan): mobiles begin with 3; area codes are 02 and 06, three figures where the third is
 * 0, 1, 5 or 9, else four.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^\+39(3\d{2})(\d{3})(\d{3,4})$/u, '$1 $2 $3'],
  [/^\+39(0[26])(\d{4})(\d{3,4})$/u, '$1 $2 $3'],
  [/^\+39(0\d[0159])(\d{3})(\d{3,4})$/u, '$1 $2 $3'],
  [/^\+39(0\d{3})(\d{5,7})$/u, '$1 $2'],
  [/^\+36(1)(\d{3})(\d{4})$/u, '+36 $1 $2 $3'],
  [/^\+36(\d{2})(\d{3})(\d{3,4})$/u, '+36 $1 $2 $3'],
];

/** `+393335550118` → `333 555 0118`; a number of an unknown shape stays as it is. */
export function readablePhone(number: string): string {
  const shape = shapes.find(([pattern]) => pattern.test(number));
  return shape === undefined ? number : number.replace(shape[0], shape[1]);
}
