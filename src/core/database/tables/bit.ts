/** A yes or no as the file keeps it. */
export type Bit = 0 | 1;
