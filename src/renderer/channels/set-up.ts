/** What Vetrina can arrange by itself when the doctor found it missing. */
import type { SetUpStep } from '../../api/channels.ts';

const steps: Readonly<Record<string, SetUpStep>> = {
  'project-not-registered': 'register-project',
  'profile-not-linked': 'link-profile',
  'local-listings-off': 'local-listings',
};

export const stepFor = (code: string): SetUpStep | undefined => steps[code];

/** Google writes to somebody: the owner of the profile, or who answers for the stock. */
export const asksForEmail = (step: SetUpStep): boolean => step !== 'data-source';
