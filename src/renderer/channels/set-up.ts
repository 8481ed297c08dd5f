/** What Vetrina can arrange by itself when the doctor found it missing. */
import type { SetUpStep } from '../../api/channels.ts';

/** Each writes to somebody: the owner of the profile, or who answers for the stock. The list of products is made by itself. */
export type SetUpAtGoogle = Exclude<SetUpStep, 'data-source'>;

const steps: Readonly<Record<string, SetUpAtGoogle>> = {
  'project-not-registered': 'register-project',
  'profile-not-linked': 'link-profile',
  'local-listings-off': 'local-listings',
};

export const stepFor = (code: string): SetUpAtGoogle | undefined => steps[code];
