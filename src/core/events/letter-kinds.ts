/** What people are told about their registration. */
export type LetterKind =
  'confirmed' | 'waiting' | 'changed' | 'cancelled' | 'seat-offered' | 'seat-lapsed' | 'moved' | 'called-off';
