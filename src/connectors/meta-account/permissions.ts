/** What Meta is asked for. Each has its words on the screen: what it is for, and what does not work without it. */

/** Without these nothing works. */
export const needed = ['catalog_management', 'ads_management', 'pages_show_list'] as const;

/** Each of these opens one thing more. */
export const wished = [
  'business_management',
  'ads_read',
  'pages_read_engagement',
  'pages_manage_ads',
  'leads_retrieval',
  // Posts on the page and on its Instagram account.
  'pages_manage_posts',
  'instagram_basic',
  'instagram_content_publish',
] as const;
