/** What the outside says of the profile, of posts, reviews and adverts, in English. */
export const promoteEn = {
  'profile-changed-there': {
    word: 'changed at Google',
    why: 'Somebody changed it at Google itself. Choose which of the two holds.',
  },
  'profile-suggested': {
    word: 'Google shows something else',
    why: 'Google shows customers something different, by its own knowledge or because someone reported it. Choose which of the two holds.',
  },
  'profile-not-published': {
    word: 'not published',
    why: 'Google took the change and goes on showing what was before. Check it against its rules, then send it again.',
  },
  'profile-review-long': {
    word: 'in review for days',
    why: 'Google has been reviewing the change for days. Open the card at Google: it says there whether something is asked for.',
  },
  'profile-not-verified': {
    word: 'card to be verified',
    why: 'Google does not know yet that the shop is yours: until the card is verified it shows no changes. Start the verification at Google.',
  },
  'profile-title-refused': {
    word: 'name refused',
    why: 'Google does not take this name. Write only what stands above the door, without slogans.',
  },
  'profile-phone-refused': {
    word: 'number refused',
    why: 'Google does not take this number. Check it and save again.',
  },
  'profile-website-refused': {
    word: 'website refused',
    why: 'Google does not take this address. Open the site, copy its address and save again.',
  },
  'profile-description-link': {
    word: 'address in the text',
    why: 'Google takes no web addresses in the description. Take them out and save again.',
  },
  'profile-forbidden-words': {
    word: 'words not allowed',
    why: 'Google found words that it does not allow. Change the text and save again.',
  },
  'profile-category-refused': {
    word: 'category refused',
    why: 'Google no longer knows one of these categories. Choose another one.',
  },
  'profile-hours-refused': {
    word: 'hours refused',
    why: 'Google does not take these hours. Check that no two openings overlap.',
  },
  'profile-special-hours-refused': {
    word: 'days refused',
    why: 'Google does not take the hours of the special days. Check them and save again.',
  },
  'profile-attribute-refused': {
    word: 'feature refused',
    why: 'Google does not take one of these features for such a shop. Switch it off and save again.',
  },
  'profile-service-refused': {
    word: 'service refused',
    why: 'Google does not take one of the services. Check name, description and price.',
  },
  'profile-field-refused': {
    word: 'refused',
    why: 'Google did not take the change. The details have the reason in its own words.',
  },
  'post-text-missing': { word: 'text missing', why: 'Write the text of the post.' },
  'post-text-too-long': { word: 'text too long', why: 'The text is too long for this outlet. Shorten it.' },
  'post-title-missing': { word: 'title missing', why: 'Offers and events need a title.' },
  'post-title-too-long': { word: 'title too long', why: 'The title exceeds 58 characters. Shorten it.' },
  'post-schedule-missing': { word: 'dates missing', why: 'Offers and events need a start and an end.' },
  'post-schedule-reversed': { word: 'dates reversed', why: 'The end comes before the start. Correct the dates.' },
  'post-button-link-missing': { word: 'link missing', why: 'The button needs an address. Write it, or choose Call.' },
  'post-picture-invalid': {
    word: 'photo not valid',
    why: 'The photo needs a public address that begins with https.',
  },
  'post-picture-refused': {
    word: 'photo refused',
    why: 'The photo was not accepted. Choose another, or publish without.',
  },
  'post-rejected': {
    word: 'post rejected',
    why: 'Google rejected the post. Take out telephone numbers and words in capitals, correct the text and send it again.',
  },
  'post-too-late': { word: 'too late', why: 'What it announces was over before it could be sent. Make a new one.' },
  'post-review-unanswered': {
    word: 'no answer',
    why: 'For a day it was not said whether the post is shown. Look at the shop’s page.',
  },
  'post-change-refused': {
    word: 'change refused',
    why: 'This change cannot be made to a post that is out. Remove it and make a new one.',
  },
  'forms-not-allowed': {
    word: 'permission missing',
    why: 'Google did not give the permission for forms. In Channels disconnect and connect Google again with forms left ticked: everything else goes on.',
  },
  'audience-terms': {
    word: 'terms to accept',
    why: 'Meta asks to accept its terms for audiences made from customer lists. Accept them in Ads Manager, then press “Update now”.',
  },
  'audience-gone': {
    word: 'audience removed',
    why: 'Somebody removed the audience on Facebook. Where it is still needed, make it again.',
  },
  'audience-other-account': {
    word: 'another account',
    why: 'The audience is in the ad account that was chosen before. Choose that one again in Channels: Vetrina does not touch what is in another.',
  },
  'form-gone': {
    word: 'form removed',
    why: 'The form is no longer in the Drive. Where it is still needed, make a new one.',
  },
  'post-gone': {
    word: 'removed there',
    why: 'Somebody removed the post at the channel itself. Make a new one if you need it.',
  },
  'post-remove-by-hand': {
    word: 'to be removed by hand',
    why: 'What it announces is over and Vetrina cannot reach it here. Remove the post by hand, then press “I removed it”.',
  },
  'post-event-moved': {
    word: 'correct by hand',
    why: 'The event has changed, and Vetrina cannot correct the text here. Correct it by hand with the text below, then press “I corrected it”.',
  },
  'instagram-not-linked': {
    word: 'Instagram not linked',
    why: 'The Facebook page has no professional Instagram account. Link it in the settings of the page; meanwhile paste the post by hand.',
  },
  'post-picture-needs-address': {
    word: 'photo in the shop only',
    why: 'Instagram fetches the photo from a public address and this one is on your computer only. Download it and paste the post from the phone.',
  },
  'review-gone': {
    word: 'review taken away',
    why: 'Google does not show this review any more: its author or Google took it away.',
  },
  'review-answer-refused': {
    word: 'answer not accepted',
    why: 'Google did not accept the answer. Change the text and publish it again.',
  },
  'review-answer-rejected': {
    word: 'answer rejected',
    why: 'Google does not show the answer: it is against its rules. Write it anew in plainer words.',
  },
  'review-answer-advertises': {
    word: 'looks like advertising',
    why: 'Google does not show the answer: it takes it for advertising. Leave out addresses, offers and calls to buy.',
  },
  'review-answer-offends': {
    word: 'words too hard',
    why: 'Google does not show the answer: it finds it offensive. Write it anew, calmly.',
  },
  'review-answer-private': {
    word: 'personal data',
    why: 'Google does not show the answer: it holds personal data. Leave out full names, phones and order numbers.',
  },
  'review-answer-repeats': {
    word: 'repeated text',
    why: 'Google does not show the answer: it equals others or is unclear. Write two words for this customer.',
  },
  'review-profile-restricted': {
    word: 'profile restricted',
    why: 'Google has restricted the shop’s profile. Open the profile on Google: it says what it asks for.',
  },
  'radius-out-of-range': { word: 'radius not allowed', why: 'The radius must be between 1 and 80 km.' },
  'age-out-of-range': { word: 'age not allowed', why: 'The minimum age must be between 18 and 65.' },
  'place-invalid': { word: 'place not valid', why: 'The shop’s position is not valid. Correct it in Settings.' },
  'budget-too-low': { word: 'budget too low', why: 'Facebook asks for a higher daily budget.' },
  'dates-reversed': { word: 'dates reversed', why: 'The last day comes before the first.' },
  'dates-past': { word: 'dates past', why: 'The dates are already past. Choose new ones.' },
  'payor-missing': { word: 'payor missing', why: 'European law wants the name of who pays. Write it in Settings.' },
  'phone-missing': { word: 'phone missing', why: 'Call now needs the shop’s phone number. Write it in Settings.' },
  'picture-refused': { word: 'photo refused', why: 'Facebook does not take this photo. Choose another.' },
  'ad-disapproved': {
    word: 'advert refused',
    why: 'Facebook refused the advert. Read the reason on Facebook and make a new one.',
  },
  'ad-with-issues': {
    word: 'advert with issues',
    why: 'Facebook reports a problem with the advert. Open it on Facebook.',
  },
  'ad-deleted': { word: 'advert deleted', why: 'The advert was deleted on Facebook. Make a new one.' },
  'start-on-its-way': { word: 'starting', why: 'The start is on its way, Facebook has not answered yet.' },
  'pause-on-its-way': { word: 'pausing', why: 'The pause is on its way, Facebook has not answered yet.' },
  'archive-on-its-way': {
    word: 'being archived',
    why: 'The archiving is on its way, Facebook has not answered yet.',
  },
  'month-cap-reached': {
    word: 'month’s cap reached',
    why: 'Paused by Vetrina: the adverts have spent the month’s cap. Start it again next month, or raise the cap in the settings.',
  },
  'figures-missing': {
    word: 'spending not visible',
    why: 'Paused by Vetrina: Facebook no longer said what it spends. Start it again once Facebook answers.',
  },
  'paused-outside': {
    word: 'paused on Facebook',
    why: 'Somebody paused it on Facebook. Start it again whenever you like.',
  },
  'form-missing': { word: 'form missing', why: 'The registration form is not on Facebook. Choose another one.' },
  'town-unknown': { word: 'town not found', why: 'Facebook does not know one of the towns. Choose it again.' },
  'messages-unavailable': {
    word: 'WhatsApp not linked',
    why: 'The Facebook page has no WhatsApp number. Link one on Facebook, or let messages arrive on Messenger.',
  },
  'budget-reached': { word: 'budget reached', why: 'Paused by Vetrina: it has spent the most that was decided.' },
} as const;
