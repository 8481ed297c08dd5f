/** What posts, the profile, reviews and adverts refuse, in English. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const promoteRefusalsEn = {
  'post-needs-title': { why: 'The post has no title.', next: 'Write a title.' },
  'post-text-too-long': { why: 'The text is too long for this outlet.', next: 'Shorten it: {most} letters at most.' },
  'post-text-missing': { why: 'The post has no text.', next: 'Write one sentence at least.' },
  'profile-title-missing': {
    why: 'The shop’s name is empty.',
    next: 'Write the name as it stands above the door.',
  },
  'profile-title-too-long': {
    why: 'The name is too long: Google takes {most} characters.',
    next: 'Shorten it: only what stands above the door, no slogans.',
  },
  'profile-description-too-long': {
    why: 'The description is {over} characters too long: Google takes {most}.',
    next: 'Shorten it and save again.',
  },
  'profile-description-link': {
    why: 'Google takes no web addresses in the description.',
    next: 'Take them out: the website has a field of its own.',
  },
  'profile-phone-missing': {
    why: 'The main telephone number is missing.',
    next: 'Write that one first, then the others.',
  },
  'profile-phones-too-many': {
    why: 'Google takes at most {most} numbers beside the main one.',
    next: 'Take one out.',
  },
  'profile-category-missing': {
    why: 'The main category is missing.',
    next: 'Search for what the shop is and choose the first category.',
  },
  'profile-categories-too-many': {
    why: 'Google takes at most {most} categories beside the main one.',
    next: 'Keep those that describe the whole shop.',
  },
  'profile-hours-overlap': {
    why: 'Two openings of one day overlap, or one ends when it starts ({day}).',
    next: 'Correct the hours: each opening starts after the one before has ended.',
  },
  'profile-special-hours-alone': {
    why: 'Hours of special days need the hours of the week beside them.',
    next: 'Write the hours of the week first.',
  },
  'profile-special-day-twice': {
    why: 'The same day is there twice ({day}).',
    next: 'Keep one line for each day.',
  },
  'profile-service-unnamed': {
    why: 'A service has no name.',
    next: 'Write what you do, for example “Gift wrapping”.',
  },
  'profile-service-too-long': {
    why: '“{name}” is too long: a name has at most {most} characters, a description {mostText}.',
    next: 'Shorten it and save again.',
  },
  'profile-nothing-wanted': {
    why: 'Nothing has been said of this part of the card yet.',
    next: 'Write what Google should show and save.',
  },
  'profile-not-in-conflict': {
    why: 'There is nothing left to choose here.',
    next: 'The page already shows how it stands now.',
  },
  'profile-google-silent': {
    why: 'Google did not answer ({why}).',
    next: 'What is written stays. Try again in a moment.',
  },
  'campaign-costs-more': {
    why: 'Up to the new last day the advert would spend more.',
    next: 'It goes on only if you say so.',
  },
  'campaign-over-cap': {
    why: 'The advert would cost more than the cap you set.',
    next: 'Lower the spend, or raise the cap in the settings.',
  },
  'campaign-over-month-cap': {
    why: 'With this, the month’s cap for adverts might be passed.',
    next: 'Lower the budget, pause another advert, or raise the month’s cap in the settings.',
  },
  'campaign-button-wrong': {
    why: 'This button does not go with what the advert is for.',
    next: 'Choose one of the buttons offered.',
  },
  'campaign-needs-form': {
    why: 'Collecting registrations needs a Facebook form.',
    next: 'Choose the form of an event.',
  },
  'campaign-needs-link': {
    why: 'The “Sign up” button has to open a page.',
    next: 'Write the address of the page, beginning with https://.',
  },
  'campaign-not-changeable': {
    why: 'This advert cannot be changed now.',
    next: 'Wait until it is ready, or make a copy.',
  },
  'campaign-budget-below-spent': {
    why: 'The advert has spent more already.',
    next: 'Choose a higher budget, or pause it.',
  },
  'campaign-budget-too-small': { why: 'The daily spend is too low for Facebook.', next: 'Raise the daily spend.' },
  'campaign-dates-wrong': {
    why: 'The dates do not add up.',
    next: 'The end must come after the start, and after now.',
  },
  'campaign-not-startable': { why: 'The advert cannot be started now.', next: 'Open it: it says what is missing.' },
  'campaign-needs-phone': { why: '“Call now” needs the shop’s phone number.', next: 'Write it in the settings.' },
  'campaign-needs-place': {
    why: 'The shop’s point on the map is needed.',
    next: 'Write address and coordinates in the settings.',
  },
  'campaign-needs-payor': {
    why: 'The law asks who pays for the advert.',
    next: 'Write the shop’s legal name in the settings.',
  },
  'post-title-too-long': { why: 'The title is too long for Google.', next: 'Shorten it: {most} letters at most.' },
  'post-dates-wrong': {
    why: 'The dates of the post do not add up.',
    next: 'The end must come after the start, and after now.',
  },
  'post-link-wrong': {
    why: 'The button of the post has no working address.',
    next: 'Write an address that begins with https://.',
  },
  'post-picture-not-public': {
    why: 'Google and Instagram cannot reach this photo.',
    next: 'Write a public https address, or leave the photo out.',
  },
  'post-not-retryable': {
    why: 'This post cannot be sent again.',
    next: 'It is on its way or out already: look at its state.',
  },
  'post-not-by-hand': { why: 'Vetrina publishes this post.', next: 'Look at its state: it need not be pasted.' },
  'post-over': { why: 'This post is over.', next: 'Make a new one.' },
  'post-part-not-changeable': {
    why: 'Of a post that is out on Facebook only the text can be changed.',
    next: 'To change the photo or the address, remove it and make a new one.',
  },
  'post-not-changeable': {
    why: 'This post cannot be changed any more.',
    next: 'Remove it and make a new one with the right text.',
  },
  'post-time-too-far': { why: 'The day chosen for the post is too far away.', next: 'Choose a day within a year.' },
  'post-time-past': {
    why: 'The minute chosen for the post has passed.',
    next: 'Choose a time to come, or publish now.',
  },
  'post-too-many-hashtags': { why: 'There are too many hashtags for Instagram.', next: 'Leave {most} at most.' },
  'post-picture-too-large': { why: 'The photo is too heavy.', next: '5 MB at most: save it smaller and try again.' },
  'post-picture-unreadable': { why: 'The photo cannot be read.', next: 'Choose a JPEG or PNG photo.' },
  'post-picture-not-jpeg': { why: 'Instagram takes JPEG photos only.', next: 'Choose a photo that ends in .jpg.' },
  'post-picture-missing': {
    why: 'A post on Instagram always has a photo.',
    next: 'Add a photo, or write its address.',
  },
  'review-answer-empty': { why: 'The answer has no text.', next: 'Write at least one sentence.' },
  'review-answer-too-long': {
    why: 'The answer is too long for Google.',
    next: 'Make it shorter: there is room for {most} bytes, and an accented letter takes two.',
  },
  'review-answer-missing': {
    why: 'There is no answer under this review.',
    next: 'Look at the review on Google: it may have been taken away already.',
  },
  'review-gone': {
    why: 'Google does not show this review any more.',
    next: 'There is nothing to do: its author or Google took it away.',
  },
  'campaign-link-wrong': {
    why: 'The address of the page does not work.',
    next: 'Write an address that begins with https://, or one for the shop in the settings.',
  },
  'campaign-picture-unreadable': { why: 'The picture cannot be read.', next: 'Choose a JPEG or PNG picture.' },
  'lead-form-needs-privacy-page': {
    why: 'Facebook asks for the public address of your privacy page, and it is missing here.',
    next: 'Write it in Settings, under “Address of the privacy page”: it must begin with https:// and open on every phone.',
  },
  'lead-form-not-there': {
    why: 'The form is not on Facebook yet.',
    next: 'Wait until it is active, then try again.',
  },
  'leads-not-pulled': {
    why: 'Facebook did not hand over the leads just now.',
    next: 'Nothing was lost: Vetrina tries again by itself. If it goes on, Channels says what is missing.',
  },
  'google-form-not-read': {
    why: 'Google did not hand out the answers now.',
    next: 'Nothing is lost: Vetrina tries again by itself. The reason stands beside the form.',
  },
  'guest-file-lacks': {
    why: 'Not enough is known of the file yet: it takes the name, and a phone number or a mail address.',
    next: 'Say which columns they are. Where a column says who wants further invitations, write the sentence that people read, or leave that column out.',
  },
  'leads-file-unknown': {
    why: 'There are no Facebook leads in this file.',
    next: 'Download the leads from Facebook’s lead centre and choose that file: it has the columns created_time, full_name, email or phone_number.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
