/** Every expected no of the shop, in English: why, and what to do next. Codes are never renamed. */
import type { RefusalCode } from '../../api/refusals.ts';
import type { RefusalText } from './refusals.it.ts';

export const refusalsEn = {
  other: {
    why: 'The shop did not accept this step ({code}).',
    next: 'Nothing changed. Try again, or look the code up in the help.',
  },
  'not-found': {
    why: 'What you are looking for is no longer there.',
    next: 'It may have been removed meanwhile. Go back to the list.',
  },
  'not-allowed': { why: 'This step is for the owner.', next: 'Ask the owner, or do it on the shop’s computer.' },
  'invalid-input': { why: 'One field cannot be read.', next: 'Nothing changed. Check what was written.' },
  'price-unclear': {
    why: '“{written}” can be read in two ways: {grouped} or {decimal}.',
    next: 'Choose which of the two.',
  },
  'price-not-a-number': { why: '“{written}” is not a price.', next: 'Write digits only, for example 12.90.' },
  'price-negative': { why: 'A price cannot be below zero.', next: 'Write the price without the minus sign.' },
  'price-too-large': { why: '“{written}” is too high for a price.', next: 'Check that it is not a code.' },
  'price-changed-meanwhile': {
    why: 'The price was changed elsewhere: it is {current} now.',
    next: 'Look at the new price, then decide.',
  },
  'cost-changed-meanwhile': {
    why: 'The cost of {title} was changed elsewhere: it is {current} now.',
    next: 'Look at the new cost, then decide.',
  },
  'typing-error-too-late': {
    why: 'A typing error is mended within {minutes} minutes; this price has held for longer.',
    next: 'Save the new price without that mark: the one before stays in the history.',
  },
  'time-not-readable': {
    why: '“{written}” is no day with its time.',
    next: 'Choose the day and write the time, for example 8:00.',
  },
  'time-is-past': { why: 'That time has passed.', next: 'Choose a time to come, or “now”.' },
  'time-order-wrong': { why: 'The end comes before the start.', next: 'Choose an end after the start.' },
  'schedule-overlaps': {
    why: 'There is a scheduled price for {title} in those days already.',
    next: 'Call that one off, or choose other days.',
  },
  'schedule-over': { why: 'This scheduled price is over already.', next: 'Look at the list: it is up to date now.' },
  'promotion-overlaps': {
    why: '{title} is in a promotion in those days already, in “{name}” ({count} in all).',
    next: 'Leave these products out, choose other days, or end “{name}” first.',
  },
  'promotion-nothing-reduced': {
    why: 'No price goes down with this promotion.',
    next: 'Look at the warnings beside the products, then change reduction, channels or products.',
  },
  'promotion-steps-wrong': {
    why: 'The later steps do not add up.',
    next: 'Each step comes after the one before, before the end, and takes off more. Steps need “progressive reductions”.',
  },
  'promotion-over': { why: 'The promotion “{name}” is over.', next: 'To run it again, create a new one.' },
  'currency-in-use': {
    why: 'The prices are in {currency}: another currency would change what each of them means.',
    next: 'Nothing changed. A shop with another currency needs a data folder of its own.',
  },
  'price-rule-unreadable': {
    why: 'The rule “{written}” cannot be read.',
    next: 'Write for example +5%, −10% or +0.50.',
  },
  'price-copied-onto-itself': {
    why: 'A price is not copied onto itself.',
    next: 'Choose another channel to copy from.',
  },
  'bulk-below-zero': {
    why: 'With this rule prices below zero: {count} ({titles} …). Nothing was changed.',
    next: 'Change the rule, or leave these products out.',
  },
  'bulk-too-large': {
    why: 'With this rule prices that are too high: {count} ({titles} …). Nothing was changed.',
    next: 'Change the rule, or leave these products out.',
  },
  'preview-outdated': {
    why: 'Meanwhile somebody changed something: rows that differ from those shown {differ}. Nothing was changed.',
    next: 'Look at before and after again.',
  },
  'nothing-to-change': { why: 'This rule changes no price.', next: 'Change the rule or choose other products.' },
  'sku-taken': { why: 'The code “{sku}” already belongs to another product.', next: 'Choose another code.' },
  'sku-missing': { why: 'The product’s code is missing.', next: 'Write a code, a short one will do.' },
  'sku-unknown': { why: 'No product has the code “{sku}”.', next: 'Check the code or create the product.' },
  'gtin-wrong-check-digit': {
    why: 'The last digit of the barcode “{gtin}” does not add up.',
    next: 'Read the code from the package again.',
  },
  'gtin-wrong-length': {
    why: 'The barcode “{gtin}” has the wrong number of digits.',
    next: 'A barcode has 8, 12, 13 or 14 digits.',
  },
  'product-name-missing': { why: 'The product’s name is missing.', next: 'Write a name.' },
  'link-not-https': { why: 'The address must begin with https://.', next: 'Copy the address from the product’s page.' },
  'batch-already-undone': { why: 'This change has already been undone.', next: 'Look at the history.' },
  'batch-not-undoable': { why: 'This step cannot be undone.', next: 'See in the history what happened after it.' },
  'file-not-csv': {
    why: 'The file is not a list that can be read (CSV or XLSX).',
    next: 'In the spreadsheet choose “Save as”, then XLSX or CSV, and try again.',
  },
  'file-empty': { why: 'The file is empty.', next: 'Choose another file.' },
  'file-too-large': { why: 'The file is too large.', next: 'Split it into smaller parts.' },
  'file-mixed-charset': {
    why: 'The file writes accents in two different ways.',
    next: 'Save it again as CSV UTF-8 and try again.',
  },
  'file-too-many-columns': {
    why: 'The file has more than {max} columns: a price list has a few dozen.',
    next: 'Take the empty or needless columns out and save it again.',
  },
  'file-spreadsheet-kind': {
    why: 'This kind of file ({kind}) cannot be read.',
    next: 'Open it in its own program, choose “Save as”, then XLSX or CSV.',
  },
  'file-protected': {
    why: 'The file is protected by a password.',
    next: 'Open it, take the password off, save it and try again.',
  },
  'file-archive-unsafe': {
    why: 'The file is no ordinary spreadsheet: everything stopped before it was opened.',
    next: 'Ask whoever sent it for the file again, or save it as CSV.',
  },
  'sheet-unknown': { why: 'There is no sheet “{sheet}” in the file.', next: 'The sheets are: {sheets}.' },
  'import-too-heavy': {
    why: 'The file takes more memory or time than a price list should.',
    next: 'Split it into smaller parts and import them one by one.',
  },
  'import-under-way': { why: 'Another import is under way: “{file}”.', next: 'Wait until it is done, or cancel it.' },
  'import-not-under-way': { why: 'This import has ended already.', next: 'See in the history how it went.' },
  'file-no-columns': {
    why: 'No columns were found in the file.',
    next: 'The first row must have the names of the columns.',
  },
  'upload-unknown': { why: 'The uploaded file is no longer there.', next: 'Choose it again.' },
  'column-missing': { why: 'The column “{column}” is missing.', next: 'Say which column holds it.' },
  'import-nothing-to-do': { why: 'There is nothing new in the file.', next: 'Everything is as in the file already.' },
  'labels-none': { why: 'There is no label to print.', next: 'Choose products that have a price.' },
  'labels-too-many': {
    why: '{count} labels are too many for one file: {most} at most.',
    next: 'Choose one department at a time.',
  },
  'label-paper-wrong': {
    why: 'With these measures the labels leave the sheet or cover each other.',
    next: 'Check margins, pitch and the number of labels.',
  },
  'channel-unknown': { why: 'There is no channel “{id}”.', next: 'See the list of channels.' },
  'channel-kept-aligned': {
    why: '{channel} is kept aligned: no product has another price there.',
    next: 'Change the one price, or switch off “Keep aligned” on the parity page.',
  },
  'channel-taken': { why: 'There is already a channel with this name.', next: 'Choose another name.' },
  'channel-not-connected': { why: 'The channel is not connected.', next: 'Connect it on the Channels page.' },
  'channel-still-connected': {
    why: '{name} is still connected: old prices would stay there, and nobody would see it.',
    next: 'Disconnect it first, then put it away.',
  },
  'channel-has-no-feed': { why: 'This channel has no file to save.', next: 'Connect it, or choose another format.' },
  'connection-refused': {
    why: 'The other service did not accept the connection.',
    next: 'Check the access data and try again.',
  },
  'connection-incomplete': {
    why: 'Something is still missing in the connection.',
    next: 'Open the channel: it says what is missing.',
  },
  'sign-in-expired': {
    why: 'The sign-in has expired. Prices in the shop are in order.',
    next: 'Sign in again: what waits goes out by itself.',
  },
  'practice-only': { why: 'This is possible in practice mode only.', next: 'Open the sample shop.' },
  'real-only': { why: 'This is possible in the real shop only.', next: 'Go to the real shop.' },
  'listing-not-in-conflict': {
    why: 'There is nothing to decide here any more.',
    next: 'The price has been settled already.',
  },
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
  'leads-file-unknown': {
    why: 'There are no Facebook leads in this file.',
    next: 'Download the leads from Facebook’s lead centre and choose that file: it has the columns created_time, full_name, email or phone_number.',
  },
  'event-over': { why: 'The event is over.', next: 'Create a new event.' },
  'event-closed': { why: 'Registrations are closed.', next: 'Open them again on the event’s page.' },
  'event-date-wrong': { why: 'The date of the event does not work.', next: 'Choose a day that is still to come.' },
  'event-capacity-below-taken': {
    why: '{taken} seats are taken already.',
    next: 'Write a higher number of seats.',
  },
  'registration-name-missing': { why: 'The name is missing.', next: 'Write first name and surname.' },
  'registration-contact-missing': {
    why: 'There is no way to answer.',
    next: 'Write the phone number or the mail address.',
  },
  'phone-not-valid': { why: 'The phone number is not complete.', next: 'Check the digits, with the prefix.' },
  'mail-not-valid': { why: 'The mail address is not complete.', next: 'Check that it has an at sign.' },
  'too-many-seats': { why: 'These are too many seats for one registration.', next: 'Ask for fewer seats.' },
  'too-fast': { why: 'The form came too fast.', next: 'Wait a moment and send it again.' },
  'too-many-requests': { why: 'Too many requests in a short time.', next: 'Wait a minute and try again.' },
  'shop-open-elsewhere': {
    why: 'This shop is already open in another Vetrina.',
    next: 'Close the other one, then try again.',
  },
  'shop-from-newer-version': {
    why: 'This data comes from a newer Vetrina.',
    next: 'Update Vetrina. The data stays as it is.',
  },
  'shop-damaged': {
    why: 'The shop’s archive is damaged.',
    next: 'Take the latest backup: the settings list them all.',
  },
  'shop-read-only': { why: 'The disk cannot be written to.', next: 'Check the rights of the data folder.' },
  'disk-full': { why: 'The disk is full.', next: 'Make room and try again: nothing was lost.' },
  'backup-not-a-shop': { why: 'This file is not a backup of Vetrina.', next: 'Choose another file.' },
  'backup-target-exists': { why: 'There is already a file with this name.', next: 'Choose another name.' },
} as const satisfies Record<RefusalCode | 'other', RefusalText>;
