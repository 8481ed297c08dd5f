/** The doctor of a Meta connection. */
export { metaAccount } from './examine.ts';
