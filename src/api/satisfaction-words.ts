/** Numbers of the question after a purchase, without any check. */

/** Fewer answers say nothing of a shop. */
export const leastAnswers = 5;
/** Of five: up to here somebody is unhappy. */
export const unhappyUpTo = 2;
