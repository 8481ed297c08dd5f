/** What can stand between two cells of a text file. */
export const separators = [',', ';', '\t', '|'] as const;
