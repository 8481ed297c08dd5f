/** The doctor of a Meta connection, and its sign-in. */
export { metaAccount } from './examine.ts';
export { metaSignIn } from './sign-in.ts';
