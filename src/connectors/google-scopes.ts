/** What the person is asked to allow at Google. */

/** Business Profile (posts, figures) and Merchant Center (products). */
export const googleScopes = [
  'https://www.googleapis.com/auth/business.manage',
  'https://www.googleapis.com/auth/content',
] as const;

/** Forms for events, and their answers: asked for beside the others, and nothing else stands still without them. */
export const formScopes = [
  'https://www.googleapis.com/auth/forms.body',
  'https://www.googleapis.com/auth/forms.responses.readonly',
] as const;
