/** What the shop says no to, and why Vetrina cannot start, as the command line and the start say it in English: why, and the next step. */
import type { RefusalCode } from '../../api/refusals.ts';
import type { ProblemCode } from '../problem.ts';

export const refusalsEn: Readonly<Record<RefusalCode | ProblemCode, string>> = {
  'not-found': 'What you are looking for is not there (any more). See the list.',
  'not-allowed': 'This step is for the owner: a token is not enough.',
  'invalid-input': 'A value cannot be read. Nothing changed.',
  'price-unclear':
    '“{written}” can be read in two ways: {grouped} or {decimal}. Write {groupedPlain} or {decimalPlain}.',
  'price-not-a-number': '“{written}” is not a price. Write digits only, for example 12.90.',
  'price-negative': 'A price cannot be below zero. Write the price without the minus sign.',
  'price-too-large': '“{written}” is too high for a price. Check that it is not a code.',
  'price-changed-meanwhile':
    'The price was changed elsewhere: it is {current} now. Look at the new price, then decide.',
  'cost-changed-meanwhile':
    'The cost of {title} was changed elsewhere: it is {current} now. Look at the new cost, then decide.',
  'typing-error-too-late':
    'A typing error is mended within {minutes} minutes; this price has held for longer. Save it as a new price.',
  'time-not-readable': '“{written}” is no day with its time. Write for example 2026-12-01T08:00.',
  'time-is-past': 'That time has passed. Choose one to come.',
  'time-order-wrong': 'The end comes before the start. Choose an end after the start.',
  'schedule-overlaps':
    'There is a scheduled price for {title} ({sku}) in those days already. Call it off first, or choose other days.',
  'schedule-over': 'This scheduled price is over already. Nothing changed.',
  'promotion-overlaps':
    '{title} ({sku}) is in a promotion in those days already, in “{name}” ({count} in all). Leave these products out, choose other days, or end “{name}” first.',
  'promotion-nothing-reduced':
    'No price goes down with this promotion. See “vetrina promotion preview”, then change reduction, channels or products.',
  'promotion-steps-wrong':
    'The later steps do not add up. Each comes after the one before, before the end, and takes off more; they need progressive reductions.',
  'promotion-over': 'The promotion “{name}” is over. To run it again, create a new one.',
  'currency-in-use':
    'The prices are in {currency}; another currency would change what each of them means. Use a new data folder for it.',
  'price-rule-unreadable': 'The rule “{written}” cannot be read. Write for example +5%, −10% or +0.50.',
  'price-copied-onto-itself': 'A price is not copied onto itself. Choose another channel to copy from.',
  'bulk-below-zero': 'With this rule prices below zero: {count} ({titles} …). Nothing was changed: change the rule.',
  'bulk-too-large':
    'With this rule prices that are too high: {count} ({titles} …). Nothing was changed: change the rule.',
  'preview-outdated':
    'Meanwhile somebody changed something: rows that differ from those shown {differ}. Nothing was changed: look again.',
  'nothing-to-change': 'This rule changes no price. Change the rule or choose other products.',
  'sku-taken': 'The code “{sku}” already belongs to another product. Choose another code.',
  'sku-missing': 'The product’s code is missing. Write a code, a short one will do.',
  'sku-unknown': 'No product has the code “{sku}”. Check the code.',
  'gtin-wrong-check-digit':
    'The last digit of the barcode “{gtin}” does not add up. Read the code from the package again.',
  'gtin-wrong-length': 'The barcode “{gtin}” has the wrong number of digits. A barcode has 8, 12, 13 or 14 digits.',
  'product-name-missing': 'The product’s name is missing. Write a name.',
  'link-not-https': 'The address must begin with https://. Copy the address from the product’s page.',
  'batch-already-undone': 'This change has already been undone.',
  'batch-not-undoable': 'There is nothing to undo, or this step cannot be undone.',
  'file-not-csv':
    'The file is not a list that can be read (CSV or XLSX). In the spreadsheet choose “Save as”, then XLSX or CSV, and try again.',
  'file-empty': 'The file is empty. Choose another file.',
  'file-too-large': 'The file is too large. Split it into smaller parts.',
  'file-mixed-charset': 'The file writes accents in two different ways. Save it again as CSV UTF-8 and try again.',
  'file-too-many-columns':
    'The file has more than {max} columns: a price list has a few dozen. Take the empty or needless columns out and save it again.',
  'file-spreadsheet-kind':
    'This kind of file ({kind}) cannot be read. Open it in its own program, choose “Save as”, then XLSX or CSV.',
  'file-protected': 'The file is protected by a password. Open it, take the password off, save it and try again.',
  'file-archive-unsafe':
    'The file is no ordinary spreadsheet: everything stopped before it was opened. Ask whoever sent it for the file again, or save it as CSV.',
  'sheet-unknown': 'There is no sheet “{sheet}” in the file. The sheets are: {sheets}.',
  'import-too-heavy':
    'The file takes more memory or time than a price list should. Split it into smaller parts and import them one by one.',
  'import-under-way': 'Another import is under way: “{file}”. Wait until it is done, or cancel it.',
  'import-not-under-way': 'This import has ended already. See in the history how it went.',
  'file-no-columns': 'No columns were found in the file. The first row must have the names of the columns.',
  'upload-unknown': 'The uploaded file is no longer there. Choose it again.',
  'column-missing': 'The column “{column}” is missing. Say which column holds it.',
  'import-nothing-to-do': 'There is nothing new in the file. Everything is as in the file already.',
  'labels-none': 'There is no label to print. Choose products that have a price.',
  'labels-too-many': '{count} labels are too many for one file: {most} at most. Choose one department at a time.',
  'label-paper-wrong':
    'With these measures the labels leave the sheet or cover each other. Check margins, pitch and the number of labels.',
  'channel-unknown': 'There is no channel “{id}”. “vetrina status” lists the channels.',
  'channel-kept-aligned': '{channel} is kept aligned: no product has another price there. Change the one price.',
  'channel-taken': 'There is already a channel with this name. Choose another name.',
  'channel-not-connected': 'The channel is not connected. Connect it with “vetrina connect”.',
  'channel-still-connected':
    'Its account is still connected: old prices would stay there unseen. Disconnect it first, then put it away.',
  'channel-has-no-feed': 'This channel has no file to save. Connect it, or choose another format.',
  'connection-refused': 'The other service did not accept the connection. Check the access data and try again.',
  'connection-incomplete': 'Something is still missing in the connection. Open the channel: it says what is missing.',
  'cart-gone':
    'Cart {number} waits no more: it was paid, cancelled or followed up. Look at the list: it is up to date.',
  'cart-contact-cap':
    'This person has been contacted lately, about a cart or something else. Wait: how often is enough is said by the rule in Customers → Customer groups.',
  'web-channel-missing':
    'There is no web shop channel, or it is put away. Add a “Web shop” channel, or take up the one you put away.',
  'web-address-wrong':
    '“{written}” is not the address of a site. Write it as it stands in the browser: https://www.example.com.',
  'web-address-not-https':
    '{host} is not protected by https: the key would travel in clear. Ask your host for https (it is free), then write the address with https.',
  'web-shop-not-there':
    'WooCommerce does not answer at this address. Check the address, that WooCommerce is active, and that WordPress permalinks are not “Plain”.',
  'web-shop-elsewhere': 'The site sends to another address: {to} Use that one.',
  'web-shop-locked':
    'A firewall or a security plugin of the site keeps Vetrina out. Ask your host to allow the WooCommerce API, then try again.',
  'web-keys-refused':
    'The site does not know this key. Copy key and secret again from WooCommerce, Settings, Advanced, REST API.',
  'web-key-read-only': 'The key may only read: prices could not be sent. Make one with “Read/Write” permissions.',
  'web-key-no-rights': 'The key’s user may not manage the shop. Make the key with an administrator or shop manager.',
  'web-shop-silent':
    'The site gave no answer that can be read. Open it in the browser: if it works, try again in a while. Nothing changed.',
  'sign-in-expired': 'The sign-in has expired. Sign in again with “vetrina connect”: what waits goes out by itself.',
  'practice-only': 'This is possible in practice mode only. Open the sample shop.',
  'real-only': 'This is possible in the real shop only. Go to the real shop.',
  'listing-not-in-conflict': 'There is nothing to decide here any more. The price has been settled already.',
  'post-needs-title': 'The post has no title. Write a title.',
  'post-text-too-long': 'The text is too long for this outlet. Shorten it: {most} letters at most.',
  'post-text-missing': 'The post has no text. Write one sentence at least.',
  'profile-title-missing': 'The shop’s name is empty. Write the name as it stands above the door.',
  'profile-title-too-long':
    'The name is too long: Google takes {most} characters. Shorten it: only what stands above the door, no slogans.',
  'profile-description-too-long':
    'The description is {over} characters too long: Google takes {most}. Shorten it and save again.',
  'profile-description-link':
    'Google takes no web addresses in the description. Take them out: the website has a field of its own.',
  'profile-phone-missing': 'The main telephone number is missing. Write that one first, then the others.',
  'profile-phones-too-many': 'Google takes at most {most} numbers beside the main one. Take one out.',
  'profile-category-missing':
    'The main category is missing. Search for what the shop is and choose the first category.',
  'profile-categories-too-many':
    'Google takes at most {most} categories beside the main one. Keep those that describe the whole shop.',
  'profile-hours-overlap':
    'Two openings of one day overlap, or one ends when it starts ({day}). Correct the hours: each opening starts after the one before has ended.',
  'profile-special-hours-alone':
    'Hours of special days need the hours of the week beside them. Write the hours of the week first.',
  'profile-special-day-twice': 'The same day is there twice ({day}). Keep one line for each day.',
  'profile-service-unnamed': 'A service has no name. Write what you do, for example “Gift wrapping”.',
  'profile-service-too-long':
    '“{name}” is too long: a name has at most {most} characters, a description {mostText}. Shorten it and save again.',
  'profile-nothing-wanted':
    'Nothing has been said of this part of the card yet. Write what Google should show and save.',
  'profile-not-in-conflict': 'There is nothing left to choose here. The page already shows how it stands now.',
  'profile-google-silent': 'Google did not answer ({why}). What is written stays. Try again in a moment.',
  'campaign-costs-more': 'Up to the new last day the advert would spend more. It goes on only if you say so.',
  'campaign-over-cap':
    'The advert would cost more than the cap you set. Lower the spend, or raise the cap in the settings.',
  'campaign-over-month-cap':
    'With this, the month’s cap for adverts might be passed. Lower the budget, pause another advert, or raise the month’s cap in the settings.',
  'campaign-button-wrong': 'This button does not go with what the advert is for. Choose one that does.',
  'campaign-needs-form': 'Collecting registrations needs a Facebook form. Name its number.',
  'campaign-needs-link': 'The “Sign up” button has to open a page. Name an address that begins with https://.',
  'campaign-not-changeable': 'This advert cannot be changed now. Wait until it is ready, or make a copy.',
  'campaign-budget-below-spent': 'The advert has spent more already. Choose a higher budget, or pause it.',
  'campaign-budget-too-small': 'The daily spend is too low for Facebook. Raise the daily spend.',
  'campaign-dates-wrong': 'The dates do not add up. The end must come after the start, and after now.',
  'campaign-not-startable': 'The advert cannot be started now. Open it: it says what is missing.',
  'campaign-needs-phone': '“Call now” needs the shop’s phone number. Write it in the settings.',
  'campaign-needs-place': 'The shop’s point on the map is needed. Write address and coordinates in the settings.',
  'campaign-needs-payor': 'The law asks who pays for the advert. Write the shop’s legal name in the settings.',
  'post-title-too-long': 'The title is too long for Google. Shorten it: {most} letters at most.',
  'post-dates-wrong': 'The dates of the post do not add up. The end must come after the start, and after now.',
  'post-link-wrong': 'The button of the post has no working address. Write an address that begins with https://.',
  'post-picture-not-public':
    'Google and Instagram cannot reach this photo. Write a public https address, or leave the photo out.',
  'post-not-retryable': 'This post cannot be sent again. It is on its way or out already: look at its state.',
  'post-not-by-hand': 'Vetrina publishes this post. Look at its state: it need not be pasted.',
  'post-over': 'This post is over. Make a new one.',
  'post-part-not-changeable':
    'Of a post that is out on Facebook only the text can be changed. To change the photo or the address, remove it and make a new one.',
  'post-not-changeable': 'This post cannot be changed any more. Remove it and make a new one with the right text.',
  'post-time-too-far': 'The day chosen for the post is too far away. Choose a day within a year.',
  'post-time-past': 'The minute chosen for the post has passed. Choose a time to come, or publish now.',
  'post-too-many-hashtags': 'There are too many hashtags for Instagram. Leave {most} at most.',
  'post-picture-too-large': 'The photo is too heavy. 5 MB at most: save it smaller and try again.',
  'post-picture-unreadable': 'The photo cannot be read. Choose a JPEG or PNG photo.',
  'post-picture-not-jpeg': 'Instagram takes JPEG photos only. Choose a photo that ends in .jpg.',
  'post-picture-missing': 'A post on Instagram always has a photo. Add a photo, or write its address.',
  'review-answer-empty': 'The answer has no text. Write at least one sentence.',
  'review-answer-too-long':
    'The answer is too long for Google: {bytes} bytes, and there is room for {most}. Make it shorter; an accented letter takes two.',
  'review-answer-missing':
    'There is no answer under this review. Look at it on Google: it may have been taken away already.',
  'review-gone': 'Google does not show this review any more: its author or Google took it away.',
  'campaign-link-wrong':
    'The address of the page does not work. Write an address that begins with https://, or one for the shop in the settings.',
  'campaign-picture-unreadable': 'The picture cannot be read. Choose a JPEG or PNG picture.',
  'lead-form-needs-privacy-page':
    'Facebook asks for the public address of your privacy page, and it is missing here. Write it in Settings, under “Address of the privacy page”: it must begin with https:// and open on every phone.',
  'lead-form-not-there': 'The form is not on Facebook yet. Wait until it is active, then try again.',
  'leads-not-pulled':
    'Facebook did not hand over the leads just now. Nothing was lost: Vetrina tries again by itself. If it goes on, Channels says what is missing.',
  'google-form-not-read':
    'Google did not hand out the answers now ({why}). Nothing is lost: Vetrina tries again by itself.',
  'guest-file-lacks':
    'The file lacks {lacks}. It takes a name, a phone number or a mail address, and the consent’s sentence where it has such a column.',
  'leads-file-unknown':
    'There are no Facebook leads in this file. Download the leads from Facebook’s lead centre and choose that file: it has the columns created_time, full_name, email or phone_number.',
  'event-over': 'The event is over. Create a new event.',
  'event-closed': 'Registrations are closed. Open them again on the event’s page.',
  'event-not-open-yet': 'Registrations are not open yet. Come back when they open.',
  'event-not-over': 'The event is still to come. Put it away when it is over, or call it off.',
  'event-window-wrong':
    'Registrations would close before they open. Set the closing after the opening, and the opening before the start.',
  'event-question-wrong': '“{question}” has nothing to choose from. Write at least two different answers.',
  'answer-missing': 'The answer to “{question}” is missing. Answer it and send again.',
  'answer-not-valid': 'The answer to “{question}” does not work. Choose one of those offered, or write less.',
  'event-cancelled': 'The event was called off. Create a new event.',
  'event-date-wrong': 'The date of the event does not work. Choose a day that is still to come.',
  'event-capacity-below-taken': '{taken} seats are taken already. Write a higher number of seats.',
  'lifecycle-lost-before-quiet':
    'A customer cannot be lost before slipping away. For “lost” write more than {quietDays} days.',
  'registration-name-missing': 'The name is missing. Write first name and surname.',
  'registration-contact-missing': 'There is no way to answer. Write the phone number or the mail address.',
  'phone-not-valid': 'The phone number is not complete. Check the digits, with the prefix.',
  'mail-not-valid': 'The mail address is not complete. Check that it has an at sign.',
  'too-many-seats': 'These are too many seats for one registration. Ask for fewer seats.',
  'seats-not-left': 'There are not so many seats left: {left}. Ask for fewer seats.',
  'ticket-of-other-event': 'This ticket is for “{title}”. Look at the day on the ticket.',
  'seat-hold-over':
    'The seat was held until its time was over, and went to the next in line. Put them back on the waiting list.',
  'registration-not-active': 'This registration is cancelled. Register again.',
  'too-fast': 'The form came too fast. Wait a moment and send it again.',
  'stock-store-unknown': 'There is no place number {id}. “vetrina stock stores” lists them.',
  'stock-store-taken': 'There is a place “{name}” already. Choose another name.',
  'stock-store-same': 'Start and end are the same place. Choose two different places.',
  'stock-not-enough':
    'There is not enough of {title} ({sku}) in this place. If there is more, count the article first.',
  'stock-take-over': 'This stocktake is closed already. Begin a new one.',
  'pickup-not-enough': 'There is not enough of {title} ({sku}) to set aside. Take fewer, or count the article.',
  'pickup-of-order':
    'Pickup {code} is order {number} of the web shop. Refund or cancel it there; the pickup closes by itself.',
  'pickup-over': 'Pickup {code} is closed already. Make a new one.',
  'stock-take-empty': 'Nothing was counted. Count at least one article.',
  'form-used-before':
    'This form has already become receipt {number}, with something else in it. Nothing is counted twice: use another key for another sale.',
  'discount-too-large': 'The discount is larger than what there is to pay ({cap}). Write a smaller one.',
  'payments-differ': 'There are {amount} to pay, the payments come to {current}. Together they must come to {amount}.',
  'till-missing':
    'There is no “till” channel that the receipt could belong to. Switch it on again: “vetrina channels”.',
  'receipt-not-made-here': 'Receipt {number} cannot be cancelled this way: only receipts written by hand are.',
  'receipt-taken-back': 'Receipt {number} has already been taken back, by {by}. Nothing changed.',
  'close-day-future': 'The day {day} is still to come. Choose today or a day that is over.',
  'close-nothing-counted': 'Nothing was counted. Count at least the cash: --count cash=123.45.',
  'receipt-not-returnable': 'There is nothing in receipt {number} that could come back. Look for the one of the sale.',
  'return-too-much': 'Of “{article}” {left} can still come back, not {wanted}. Write a smaller quantity.',
  'card-code-wrong':
    'The code “{written}” has a slip in it. Read it from the card again: twelve signs, the last of which checks the others.',
  'card-code-missing': 'The code of the card is missing. Write it, or scan it.',
  'card-unknown': 'The card {code} is not one of this shop. Check the code, or choose another way to pay.',
  'card-blocked': 'The card {code} is blocked. See why on the page Gift cards; if all is well, unblock it there.',
  'card-expired': 'The card {code} was valid until {day}. Choose another way to pay.',
  'card-not-enough':
    'On the card {code} {current} are left, not {amount}. Pay {current} with the card and the rest in another way.',
  'card-already-used':
    'The card {code} has been spent from: {current} are left. It is not cancelled any more: take the goods bought with the card back instead.',
  'card-spent': 'Nothing is left on the card {code}. It need not be replaced.',
  'win-back-no-consent':
    'This person did not allow being reached this way. Choose another way, or ask for permission when they come.',
  'win-back-asked-lately': 'This person was asked within the last thirty days. Wait: once a month is enough.',
  'win-back-not-away': 'This person has not slipped away, or is back already. Look at the list: it has been updated.',
  'coupon-unknown': 'There is no coupon “{code}”. Check the code, letter by letter.',
  'coupon-taken': 'There is a coupon with the code “{code}” already. Choose another code, or leave it empty.',
  'coupon-days-wrong': 'The last day of the coupon is before its first. Check the two days.',
  'coupon-too-large': 'More than a hundred percent cannot be taken off. Write a percentage up to 100.',
  'coupon-not-yet': 'The coupon {code} holds from {day}. Sell without it, or change its first day.',
  'coupon-over': 'The coupon {code} does not hold any more. Sell without it, or make another.',
  'coupon-used': 'The coupon {code} was used {n} times: that is all of them. Sell without it, or allow more uses.',
  'coupon-of-other': 'The coupon {code} is another person’s. Choose the coupon’s person as the customer.',
  'coupon-minimum': 'The coupon {code} holds from {minimum}; this is {current}. Add something, or sell without it.',
  'coupon-not-refused': 'The web shop did not refuse this coupon. It need not be tried again: it goes by itself.',
  'loyalty-off': 'Points are switched off. Switch them on in the Loyalty page, or sell without points.',
  'loyalty-needs-person':
    'To spend points it must be known whose they are. Choose the customer, by name, telephone or card.',
  'loyalty-minimum':
    '{points} points are fewer than can be spent at once ({needed}). Let them grow, or lower the minimum in the Loyalty page.',
  'loyalty-not-enough': 'There are {balance} points, not {points}. Spend {balance} at most.',
  'loyalty-card-taken':
    'The card {number} belongs to somebody else already. Check the number, or join the two entries if they are one person.',
  'receipt-other-currency':
    'Receipt {number} is in {currency}: it cannot be added to sums in another currency. Leave it out.',
  'too-many-requests': 'Too many requests in a short time. Wait a minute and try again.',
  'contact-hours-wrong':
    'The last hour ({until}) comes before the first one ({from}). Write first when it begins, then when it ends. Nothing changed.',
  'mailing-not-a-draft':
    'This letter has gone out already: it cannot be changed any more. Write another one. Nothing changed.',
  'mailing-nobody':
    'There is nobody to send it to now. See why in the trial run: permission may be missing, or the group is empty.',
  'segment-has-audience':
    'The group “{name}” is an audience on Facebook: take it away first, with “segments audience ID --remove”. Nothing changed.',
  'segment-name-taken': 'There is a group called “{name}” already: give it another name. Nothing changed.',
  'erase-name-differs': 'The name written is not “{name}”: write it as it stands in the book. Nothing was erased.',
  'import-in-use': 'Something rests on receipt {number} of {file} (a return, a card or an order). Nothing was changed.',
  'mail-not-set-up': 'Mail is not set up yet. Write server, sender and recipient.',
  'mail-needs-tls':
    '{host} is not this computer: without TLS the password would travel in the clear. Choose TLS or STARTTLS.',
  'shop-open-elsewhere': 'Vetrina is already open on this folder ({folder}). Close it, then try again.',
  'shop-from-newer-version': 'This data comes from a newer Vetrina. Update Vetrina: the data stays as it is.',
  'shop-damaged':
    'The shop’s archive is damaged. Take the latest backup with “vetrina restore FILE”: the damaged one stays beside it.',
  'shop-read-only': 'The data folder cannot be written to. Check its rights and try again.',
  'disk-full': 'The disk is full. Make room and try again: nothing was lost.',
  'backup-not-a-shop': 'The file {file} is not a whole backup of Vetrina. Choose another file.',
  'backup-target-exists': 'There is already a file {file}. Choose another name.',
  // Vetrina's own start and files
  'gateway-not-loopback':
    'VETRINA_API_GATEWAY may only be an address of this computer (http://127.0.0.1:PORT), not “{address}”.',
  'port-taken': 'Port {port} is used by another program. Choose another one with --port or --public-port.',
  'host-unknown': 'This computer does not have the address “{host}”. Choose one of its own with --host.',
  'owner-unreachable': 'Another program holds the folder {folder} and does not answer. Close it, then try again.',
  'other-workspace-open':
    'Vetrina is open on another shop ({open}). Open “{wanted}” in its window, or close it and try again.',
  'file-there': 'There is a file {file} already. Choose another name, or write over it with --force.',
  'file-unreadable': 'The file {file} cannot be read ({code}).',
  'file-unwritable': 'The file {file} cannot be written ({code}).',
  bug: 'Something broke inside Vetrina (code {bug}). What was saved is safe; the details are in the log, in the folder logs.',
};
