/** What the outside says, in English: a word for the light, and a sentence with the next step. */
export const outsideEn = {
  reasons: {
    'promotion-title-too-long': {
      word: 'name too long',
      why: 'Google shows 60 characters: shorten the name of the promotion.',
    },
    'promotion-no-goods': {
      word: 'no goods on Google',
      why: 'None of the goods of this promotion is on sale on Google.',
    },
    'promotion-too-many-goods': {
      word: 'too many goods',
      why: 'Google takes up to 1,000 goods a promotion: make more than one.',
    },
    'promotion-too-long': {
      word: 'lasts too long',
      why: 'Google takes promotions of up to 183 days: bring the end nearer.',
    },
    'promotion-percent-not-whole': {
      word: 'percentage with decimals',
      why: 'Google takes whole percentages only: round the code’s reduction.',
    },
    'promotion-code-too-long': { word: 'code too long', why: 'Google takes codes of up to 20 characters: shorten it.' },
    'promotion-no-website': {
      word: 'website missing',
      why: 'Google asks for a page where the promotion can be read: write the shop’s website in Settings.',
    },
    'shipping-missing': {
      word: 'delivery costs missing',
      why: 'Google does not know how you deliver: set it once in the Merchant account, under “Shipping and returns”.',
    },
    'website-not-claimed': {
      word: 'website not claimed',
      why: 'Google does not know that the website is yours: claim it in the Merchant account. The price in the shop shows all the same.',
    },
    'still-shown': {
      word: 'still shown',
      why: 'It was taken off here, but the channel still shows it: perhaps from another list of the account. Take it off there, too.',
    },
    offline: { word: 'no network', why: 'There is no connection. It goes by itself as soon as the network is back.' },
    'no-answer': { word: 'no answer', why: 'The channel did not answer. Vetrina tries again by itself.' },
    'answer-unreadable': {
      word: 'answer unreadable',
      why: 'The channel answered in a way that cannot be read. Vetrina tries again by itself.',
    },
    'service-unavailable': {
      word: 'channel down',
      why: 'The service is down for the moment. Vetrina tries again by itself.',
    },
    'too-many-requests': {
      word: 'the channel asks for a pause',
      why: 'The channel takes only so many requests. Vetrina waits and goes on by itself.',
    },
    'daily-limit': {
      word: 'daily limit',
      why: 'Google takes two changes a day per product: the last one goes out at 18:00.',
    },
    'too-much-data': { word: 'sent in parts', why: 'Too much data at once. Vetrina splits it and goes on.' },
    'data-source-gone': { word: 'list to be made again', why: 'The list at Google is gone. Vetrina makes a new one.' },
    'verdict-lost': { word: 'to be sent again', why: 'The verdict got lost. Vetrina sends the product again.' },
    'product-not-ready': {
      word: 'being prepared',
      why: 'Google is still preparing the product. Vetrina goes on by itself.',
    },
    'stopped-before-it': { word: 'queued', why: 'Sending stopped before this product. It goes on by itself.' },
    'keys-missing': { word: 'keys missing', why: 'The access keys are missing. Open Channels and connect again.' },
    'keys-wrong': { word: 'wrong keys', why: 'The keys are not right. Copy them again in Channels.' },
    'permission-missing': {
      word: 'permission missing',
      why: 'The account lacks a permission. Channels says which one and how to give it.',
    },
    'api-disabled': {
      word: 'service switched off',
      why: 'A Google service is switched off in the project. Channels has the link to switch it on.',
    },
    'api-not-approved': {
      word: 'approval pending',
      why: 'Google has not approved the project yet. Meanwhile upload the file from Channels.',
    },
    'project-not-registered': {
      word: 'project not registered',
      why: 'The project must be registered in Merchant Center. Open Channels and press Check now.',
    },
    'merchant-not-chosen': { word: 'choose the account', why: 'Choose in Channels which Merchant account to use.' },
    'location-not-chosen': { word: 'choose the profile', why: 'Choose in Channels which Google profile is your shop.' },
    'catalog-not-chosen': { word: 'choose the catalogue', why: 'Choose in Channels which catalogue to use.' },
    'ad-account-not-chosen': { word: 'choose the ad account', why: 'Choose in Channels which ad account to use.' },
    'page-not-chosen': { word: 'choose the page', why: 'Choose in Channels which Facebook page is your shop.' },
    'account-not-found': {
      word: 'account not found',
      why: 'The account cannot be found any more. Check it in Channels.',
    },
    'account-closed': {
      word: 'account closed',
      why: 'The account is closed or blocked. Reopen it on the channel’s site.',
    },
    'payment-missing': { word: 'payment missing', why: 'The ad account has no payment method. Add one on Facebook.' },
    'version-ended': { word: 'update Vetrina', why: 'The channel no longer takes this version. Update Vetrina.' },
    'refused-by-channel': { word: 'refused', why: 'The channel said no, in the words shown here.' },
    'sign-in-denied': { word: 'sign-in denied', why: 'The sign-in was denied. Try again from Channels.' },
    'sign-in-expired': {
      word: 'sign-in expired',
      why: 'The sign-in was not finished in time. Try again from Channels.',
    },
    'sign-in-not-ours': {
      word: 'sign-in not valid',
      why: 'The answer did not belong to this sign-in. Try again from Channels.',
    },
    'sign-in-cancelled': { word: 'sign-in stopped', why: 'The sign-in was stopped. Try again whenever you like.' },
    'sign-in-busy': {
      word: 'sign-in under way',
      why: 'A sign-in is already open in the browser. Finish it or wait five minutes.',
    },
    'gateway-not-local': { word: 'address not allowed', why: 'Calls can only be diverted to this computer.' },
    'not-connected': {
      word: 'not connected',
      why: 'The channel is not connected. Connect it in Channels, or upload the file.',
    },
    internal: {
      word: 'fault in Vetrina',
      why: 'This is a fault of Vetrina. Nothing is lost: try again, or save the report from Help.',
    },
    'not-signed-in': { word: 'sign in', why: 'The channel asks to sign in. Open Channels.' },
    'token-expired': {
      word: 'sign in again',
      why: 'The sign-in has expired. Prices in the shop are in order: sign in again in Channels.',
    },
    'consent-withdrawn': {
      word: 'permission withdrawn',
      why: 'The permission was withdrawn. Sign in again in Channels: the queue stays.',
    },
    'scope-missing': {
      word: 'permission not given',
      why: 'One permission was left unticked at sign-in. Sign in again and tick them all.',
    },
    'password-changed': { word: 'password changed', why: 'The account’s password changed. Sign in again in Channels.' },
    'sku-missing': { word: 'code missing', why: 'The item code is missing. Write it on the product’s page.' },
    'sku-too-long': {
      word: 'code too long',
      why: 'The item code is too long for this channel: 50 characters at most.',
    },
    'title-missing': { word: 'name missing', why: 'The product’s name is missing. Write it on its page.' },
    'title-too-long': { word: 'name too long', why: 'The name is too long for this channel: 150 characters at most.' },
    'description-missing': {
      word: 'description missing',
      why: 'The description is missing. Two lines on the product’s page are enough.',
    },
    'description-too-long': {
      word: 'description too long',
      why: 'The description exceeds 5000 characters. Shorten it on the product’s page.',
    },
    'price-missing': { word: 'price missing', why: 'The product has no price yet. Write it in the list.' },
    'gtin-invalid': { word: 'wrong barcode', why: 'The barcode is not valid. Check its digits on the product’s page.' },
    'link-missing': {
      word: 'page missing',
      why: 'The address of the product’s page is missing: without it the product shows among nearby shops only.',
    },
    'link-invalid': {
      word: 'page not valid',
      why: 'The address of the product’s page is not valid. Correct it on the product’s page.',
    },
    'image-missing': {
      word: 'photo missing',
      why: 'A photo is missing. Add the address of a photo on the product’s page.',
    },
    'image-invalid': {
      word: 'photo not valid',
      why: 'The photo does not open or is too small. Choose another on the product’s page.',
    },
    'store-code-missing': { word: 'store code missing', why: 'Write Google’s store code in Settings.' },
    'store-code-unknown': {
      word: 'store code unknown',
      why: 'Google does not know this store code. Check it in Settings.',
    },
    'identifiers-missing': {
      word: 'barcode missing',
      why: 'Google wants a barcode or a brand. Add one on the product’s page.',
    },
    'availability-missing': {
      word: 'availability missing',
      why: 'The product’s availability is missing. Vetrina sends it again.',
    },
    'attribute-missing': {
      word: 'detail missing',
      why: 'The channel lacks a detail of this product. Complete its page.',
    },
    'attribute-invalid': {
      word: 'detail not right',
      why: 'The channel does not take a detail of this product. Check its page.',
    },
    'price-differs-on-site': {
      word: 'price differs on the site',
      why: 'The page on the site has another price. Align the site.',
    },
    'landing-page': { word: 'page cannot be reached', why: 'The product’s page does not open. Check the site.' },
    policy: {
      word: 'channel rules',
      why: 'The product breaks a rule of the channel. Read the reason on the channel’s site.',
    },
    'account-suspended': {
      word: 'account suspended',
      why: 'The channel suspended the account. Open its site and follow the instructions.',
    },
    'newer-version-there': {
      word: 'newer version there',
      why: 'The channel already holds a newer version. Vetrina reads it and decides.',
    },
    'channel-switched-off': {
      word: 'channel switched off',
      why: 'The channel is switched off in Channels. Switch it on whenever you like.',
    },
    'still-old-price': {
      word: 'old price',
      why: 'The channel received the new price but still shows the old one. Send it again.',
    },
    'not-shown-yet': {
      word: 'not shown yet',
      why: 'The channel took the product but does not show it yet. Vetrina keeps looking.',
    },
    'in-review': {
      word: 'in review',
      why: 'The channel is reviewing the product. It usually answers within three days.',
    },
    'changed-at-channel': {
      word: 'changed there',
      why: 'Someone changed the price at the channel itself. Choose which one holds.',
    },
    'removed-at-channel': {
      word: 'removed there',
      why: 'Someone removed the product from the channel. Send it again, or take it off the channel’s list.',
    },
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
    'post-gone': {
      word: 'removed there',
      why: 'Somebody removed the post at the channel itself. Make a new one if you need it.',
    },
    'post-remove-by-hand': {
      word: 'to be removed by hand',
      why: 'What it announces is over and Vetrina cannot reach it here. Remove the post by hand, then press “I removed it”.',
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
  },
  findings: {
    'google-scopes-complete': 'Google gave every permission that was asked for',
    'products-ready': 'Products can be sent and read back',
    'inventories-ready': 'The price in the shop can be sent',
    'promotions-ready': 'Promotions with a code and “3 for 2” can be sent',
    'profile-linked': 'The shop’s profile is linked to the Merchant account',
    'profile-not-linked':
      'The profile is not linked to the Merchant account: without it the price in the shop does not show',
    'local-listings-on': 'What is in the shop shows on Google',
    'local-listings-waiting': 'Google is checking what is in the shop: answer its mail',
    'local-listings-off': 'What is in the shop is switched off on Google',
    'homepage-claimed': 'Google knows that the website is yours',
    'homepage-not-claimed': 'Google does not know yet that the website is yours: claim it in the Merchant account',
    'account-issue': 'Google reports a problem of the whole account',
    'google-signed-in': 'The Google account is connected',
    'google-scope-missing': 'A Google permission is missing: sign in again and tick them all',
    'merchant-found': 'The Merchant account is found',
    'merchant-none': 'No Merchant account: open one for free at merchants.google.com',
    'merchant-choose': 'Several Merchant accounts: choose which one to use',
    'project-registered': 'The project is registered with Google',
    'project-not-registered': 'The project must be registered: Vetrina does it at the next check',
    'data-source-ready': 'The product list at Google is ready',
    'data-source-to-be-made': 'The product list at Google is made with the first sending',
    'location-found': 'The shop’s profile is found',
    'location-none': 'No profile: create it for free at business.google.com',
    'location-choose': 'Several profiles: choose which one is your shop',
    'store-code-found': 'The store code matches',
    'store-code-missing': 'The store code is missing: write it on the profile and in Settings',
    'posts-ready': 'Posts on the profile can be published',
    'performance-ready': 'Calls and directions can be read',
    'meta-signed-in': 'The Facebook account is connected',
    'meta-token-ends': 'Access to Facebook will expire: renew it before',
    'meta-permission-missing': 'A Facebook permission is missing',
    'meta-permissions-complete': 'All Facebook permissions are there',
    'page-found': 'The Facebook page is found',
    'page-none': 'No Facebook page: create one for the shop',
    'page-choose': 'Several pages: choose which one is your shop',
    'ad-account-found': 'The ad account is found',
    'ad-account-none': 'No ad account: create one in Ads Manager',
    'ad-account-choose': 'Several ad accounts: choose which one to use',
    'ad-account-closed': 'The ad account is closed: reopen it in Ads Manager',
    'ad-account-currency': 'The ad account uses another currency',
    'catalog-found': 'The catalogue is found',
    'catalog-none': 'No catalogue: create one in Commerce Manager',
    'catalog-choose': 'Several catalogues: choose which one to use',
    'version-ending': 'Facebook will soon no longer take this version: update Vetrina',
    'api-disabled': 'A Google service is switched off: switch it on in the project',
    'api-not-approved': 'Google has not approved the project yet: ask for access, meanwhile use the file',
    'api-failed': 'A service did not answer: try again shortly',
  },
} as const;
