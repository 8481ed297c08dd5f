/** Signing in to Google, and the doctor that tries what the account can do. */
export { googleAccount } from './examine.ts';
export { googleSignIn } from './sign-in.ts';
