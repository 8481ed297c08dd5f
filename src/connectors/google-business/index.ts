/** The shop on Google Maps and Search: its posts, and what people do there. */
export { businessExaminers } from './examine.ts';
export { GoogleFigures } from './figures.ts';
export { GooglePosts } from './posts.ts';
export { GoogleReviews } from './reviews.ts';
