/** Cuts of type and inks that drawings are made with; it imports nothing, so that screens need no schemas for them. */

/** Cuts of the one typeface, Archivo: weight 400, 600 and 800. */
export const faces = ['regular', 'semibold', 'extrabold'] as const;
export type Face = (typeof faces)[number];

export const inks = ['black', 'grey', 'rule', 'yellow', 'white'] as const;
export type Ink = (typeof inks)[number];

/** What each ink is on paper. Yellow belongs to promotions and to the foot of a poster, which says what to do; nothing is said by it only. */
export const inkColours: Record<Ink, string> = {
  black: '#000000',
  grey: '#555951',
  rule: '#b4b4aa',
  yellow: '#ffd94f',
  white: '#ffffff',
};
