/** The English texts of the day. */
export const todayEn = {
  asking: '{much} thing needs a hand | {much} things need a hand',
  numbers: 'zero one two three four five six seven eight nine ten',
  worstFirst: 'the most urgent on top',
  theOthers: 'One more, less urgent | {n} more, less urgent',
  onlyWorst: 'Only the most urgent',
  allInOrder: 'All in order',
  checkedAt: 'Nothing needs a hand. Checked at {time}.',
  day: {
    title: 'The day',
    caption: 'what went out and what will go by itself',
    now: 'now {time}',
    by: 'by {time}',
    done: 'gone out',
    willGo: 'will go by itself',
  },
  marks: {
    'prices-sent': '1 new price | {count} new prices',
    'prices-due': '1 price to send | {count} prices to send',
    'prices-change': '1 price changes | {count} prices change',
    'promotion-starts': '“{title}” begins',
    'promotion-ends': '“{title}” ends',
    post: 'Post “{title}”',
    campaign: 'Advert “{title}”',
    event: '{title}',
    registration: '1 registration | {count} registrations',
  },
  event: {
    open: 'registrations open',
    full: 'no seats left',
    taken: 'seats taken of {capacity}',
    newPeople: 'One person is new in the book. | {n} people are new in the book.',
    action: 'Open the event',
  },
  figures: { title: 'How it goes', caption: 'the last seven days, against the seven before', all: 'All numbers' },
  reasons: {
    'image-missing': 'A picture is missing. The product does not show in searches near the shop.',
    'gtin-missing': 'The barcode is missing.',
    'budget-reached': 'It has spent the most it may cost.',
    'month-cap-reached': 'The adverts have spent the month’s cap.',
    'figures-missing': 'Facebook no longer said what it spends.',
    'description-missing': 'The description is missing.',
    'link-missing': 'The address of the product’s page is missing.',
  },
  todos: {
    'price-old-on-channel': {
      title: '{channel} shows an old price for 1 product | {channel} shows an old price for {n} products',
      consequence: '{title}: should be {wanted}, shows {shown}. | Prices in the shop are in order.',
      action: 'Align the price | See the prices',
    },
    'listing-refused': {
      title: '{channel} refused {title} | {channel} refused {n} products',
      consequence: 'Until it is put right, it does not show there. | Until they are put right, they do not show there.',
      action: 'See and put right',
    },
    'listing-conflict': {
      title: 'Somebody changed the price of {title} on {channel} | Somebody changed {n} prices on {channel}',
      consequence: 'Decide which price counts: nothing is overwritten by itself.',
      action: 'Decide',
    },
    'sign-in-again': {
      title: '{channel} asks to sign in again',
      consequence: 'Prices in the shop are in order; those on {channel} wait.',
      action: 'Sign in',
    },
    'sign-in-ends': {
      title: 'The sign-in to {channel} ends {at}',
      consequence: 'After that, prices and adverts wait until you sign in again. Renewing it now takes a minute.',
      action: 'Renew',
    },
    'version-ends': {
      title: 'Better to update Vetrina for {channel}',
      consequence:
        'Facebook keeps a version for about a year: Vetrina’s may end around {at} (an estimate, the day has not been named). Update before.',
      action: 'Update',
    },
    'connect-channel': {
      title: '{channel} is not connected yet',
      consequence: 'Once connected it shows your prices by itself. Until then there is the file to upload.',
      action: 'Connect',
    },
    'import-products': {
      title: 'The shop is still empty',
      consequence: 'Bring in the list of products: everything is shown before it is imported.',
      action: 'Import the products',
    },
    'campaign-paused-ready': {
      title: 'An advert is ready, paused | {n} adverts are ready, paused',
      consequence: 'It spends nothing until you start it. | They spend nothing until you start them.',
      action: 'Check and start',
    },
    'campaign-failed': {
      title: 'An advert did not work out | {n} adverts did not work out',
      consequence: 'Nothing was spent twice. Open it: it says what is missing.',
      action: 'See the advert',
    },
    'campaign-guard-stopped': {
      title: 'Vetrina paused “{name}” | Vetrina paused {n} adverts',
      consequence: 'It has reached a spending limit. | They have reached a spending limit.',
      action: 'See the advert | See the adverts',
    },
    'campaign-month-nearly-spent': {
      title: 'The month’s cap for adverts is nearly spent',
      consequence: '{spent} of {cap} spent. At the cap Vetrina pauses everything.',
      action: 'See the cap',
    },
    'campaign-figures-late': {
      title: 'What “{name}” spends cannot be seen | What {n} adverts spend cannot be seen',
      consequence: 'Facebook has not answered for over three hours. The spending stays below the advert’s maximum.',
      action: 'See the advert | See the adverts',
    },
    'post-rejected': {
      title: 'Google refused a post | Google refused {n} posts',
      consequence: 'The reason is written beside the post.',
      action: 'Correct the post',
    },
    'post-by-hand': {
      title: 'A post is ready to paste | {n} posts are ready to paste',
      consequence: 'Text and picture are prepared: one click copies them.',
      action: 'Open the post',
    },
    'event-almost-full': {
      title: '“{title}” is almost full',
      consequence: 'Few seats are left. You can add some, or leave it to the waiting list.',
      action: 'Open the event',
    },
    'event-waiting-list': {
      title: 'One person is on the waiting list for “{title}” | {n} people are on the waiting list for “{title}”',
      consequence: 'With one more seat they move up by themselves, in order.',
      action: 'Open the event',
    },
    'cart-to-rescue': {
      title: '{name} left a cart of {amount} | {n} carts left halfway: {amount}',
      consequence:
        'The goods are in the shop: call or write, you can put them aside until {time}. | The goods are in the shop: call or write, you can put them aside until {time}.',
      action: 'Open the cart | Open the carts',
    },
    'customers-slipping': {
      title: 'One customer is slipping away | {n} customers are slipping away',
      consequence:
        'Used to buy, and has not been seen for a while. A call or an invitation brings people back. | They used to buy, and have not been seen for a while. A call or an invitation brings people back.',
      action: 'See who',
    },
    'next-steps-due': {
      title: '{name} is due today | {n} people are due today',
      consequence: '{text} | Steps that you wrote down yourselves: calls, answers, promises.',
      action: 'Open and call | See who',
    },
    'customer-unhappy': {
      title: 'One customer is unhappy | {n} customers are unhappy',
      consequence:
        'They answered the question after a purchase. Who is called back at once usually returns. | They answered the question after a purchase. Who is called back at once usually returns.',
      action: 'Look',
    },
    'google-form-left-out': {
      title: 'One answer to the Google Form of “{name}” got no seat | {n} answers to Google Forms got no seat',
      consequence:
        'It came late, or without an address that works. It is not lost: it stands in the form, where you can look it up and call. | They came late, or without an address that works. They are not lost: they stand in the forms, where you can look them up and call.',
      action: 'Open the event | Open the events',
    },
    'lead-waits': {
      title: '{name} waits for an answer | {n} people wait for an answer',
      consequence:
        'They left their contact and nobody has written a note yet. | They left their contact and nobody has written a note yet.',
      action: 'Open and call | Open the customers',
    },
    'reviews-unanswered': {
      title: 'A recent review on Google waits for an answer | {n} recent reviews on Google wait for an answer',
      consequence:
        'Who looks for the shop reads it: two lines are enough. | Who looks for the shop reads them: two lines are enough.',
      action: 'Answer | Answer',
    },
    'review-answer-refused': {
      title: 'Google does not show an answer of yours | Google does not show {n} answers of yours',
      consequence: 'The review stays without an answer. | The reviews stay without an answer.',
      action: 'See why | See why',
    },
    'shop-details-missing': {
      title: 'Some facts about the shop are missing',
      consequence: 'Adverts and event pages need the address and the phone number.',
      action: 'Complete them',
    },
    'labels-wrong': {
      title: 'One label says an old price | {n} labels say an old price',
      consequence: 'The one from before still hangs on the shelf. | Those from before still hang on the shelf.',
      action: 'Print one label | Print {n} labels',
    },
    'promotion-claims-too-much': {
      title:
        'The sign of “{name}” would say too much for 1 price | The sign of “{name}” would say too much for {n} prices',
      consequence: 'The announced percentage is higher than the true one on the last 30 days.',
      action: 'Open the promotion',
    },
    'promotion-below-cost': {
      title: '“{name}” sells 1 price below cost | “{name}” sells {n} prices below cost',
      consequence: 'If it is meant so, all is well; if not, stop the promotion or change the reduction.',
      action: 'Open the promotion',
    },
    'promotion-started-late': {
      title: '“{name}” began late',
      consequence: 'At {planned} the computer was off: it began at {started}, everywhere together.',
      action: 'Open the promotion',
    },
    'prices-started-late': {
      title: 'The price of {name} changed late | {n} prices changed late',
      consequence: 'At the chosen time, {planned}, the computer was off: they changed at {started}.',
      action: 'See the planned prices',
    },
    'profile-conflict': {
      title: 'Google shows something else: {field} | The Google card says something else in {n} parts',
      consequence: 'Somebody changed it there. Choose which of the two holds: until then nothing is overwritten.',
      action: 'Choose',
    },
    'profile-refused': {
      title: 'Google did not take a change: {field} | Google did not take {n} changes of the card',
      consequence: 'Customers still see what was before.',
      action: 'See the reason',
    },
    'holiday-hours-missing': {
      title: 'The hours of {holiday} are not said | The hours of {n} holidays are not said, the first is {holiday}',
      consequence: 'It is {day}. Google shows customers the usual hours, and warns that they may differ.',
      action: 'Write the hours',
    },
    'sales-season': {
      title:
        'The sales come near, and “{name}” lies in the 30 days before | The sales come near, and {n} promotions lie in the 30 days before',
      consequence:
        'Some regions forbid promotions in the 30 days before the sales ({begins}). Look at the calendar of yours.',
      action: 'Open the promotion | See the promotions',
    },
    'gtin-missing': {
      title: '1 product has no barcode | {n} products have no barcode',
      consequence: 'With the code Google recognises them sooner.',
      action: 'See the products',
    },
  },
};
