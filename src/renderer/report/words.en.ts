import type { SameKeys } from '../app/texts.ts';
import type { reportIt } from './words.it.ts';

/** What the report says, in English. */
export const reportEn: SameKeys<typeof reportIt> = {
  notEnough: 'not enough data',
  now: 'now',
  periodBefore: 'period before',
  people: 'People',
  each: 'Each',
  compared: '{from} – {to}, compared with {beforeFrom} – {beforeTo}.',
  paper: { label: 'Print', report: 'Report (PDF)', month: 'Month sheet (PDF)', mail: 'Weekly mail' },
  filter: {
    choose: 'Days and filters',
    earlier: 'One period back',
    later: 'One period on',
    channel: 'Channel',
    everyChannel: 'Every channel',
    store: 'Store',
    everyStore: 'Every store',
  },
  figures: {
    returning: 'Customers who came back',
    ofBuyers: 'of {n} known customers',
    calls: 'Calls and directions from Google',
    free: 'free',
    spend: 'Spent on adverts',
    noAdverts: 'no advert in these days',
  },
  lines: {
    revenue: { day: 'Revenue a day', week: 'Revenue a week', month: 'Revenue a month' },
    average: {
      day: 'Average receipt, day by day',
      week: 'Average receipt, week by week',
      month: 'Average receipt, month by month',
    },
    alone: { revenue: '{value} in all.', average: '{value} on average.' },
    beside: { revenue: '{value} in all, {before} before.', average: '{value} on average, {before} before.' },
  },
  parts: {
    channel: 'Where it is sold',
    payment: 'How it is paid',
    category: 'What is sold',
    store: 'In which store',
  },
  hours: { title: 'When it is sold', head: 'Day and hour', best: 'Most: {when}, {much}.' },
  customers: {
    title: 'New customers and those who came back',
    value: 'What a customer is worth in a year',
    who: 'Customers',
    fresh: 'New',
    returning: 'Came back',
    one: 'One channel',
    several: 'Several channels',
    none: 'The customer of no receipt is known.',
    few: 'Too few known customers for a share.',
    again: '{share} had come before.',
    known: 'The customer is known for {share} of the receipts.',
    worth: 'Who buys in several channels is worth {times} times who buys in one.',
    overTime: 'Month by month: who buys in several channels',
    months: 'In {n} months of {of} who buys in several channels spent more.',
    monthsFew: 'Still too few known customers in each month: not enough data.',
  },
  calls: {
    title: 'What a call is worth',
    what: 'What',
    calls: 'Calls',
    directions: 'Directions',
    free: 'free from Google',
    paid: 'paid to Facebook',
    fromGoogle: 'From Google',
    fromFacebook: 'From Facebook',
    each: '{much} each',
    unknown: 'Google and Facebook have not said anything about these days yet.',
    noCost: 'What a call costs on Facebook is not known yet: not enough data.',
    worth: 'On Facebook the free ones would have cost {much}.',
  },
  leads: {
    title: 'From contact to customer',
    source: 'From where',
    buyers: 'bought',
    notYet: 'not yet',
    share: 'Share',
    none: 'No new contact came in these days.',
    bought: 'Of {people} new contacts {buyers} bought.',
  },
  campaigns: {
    title: 'What it costs with each advert',
    name: 'Advert',
    spend: 'Spent',
    call: 'A call',
    direction: 'A direction',
    lead: 'A contact',
    sale: 'A customer',
    note: 'Each cost is the whole spend divided by how many came; below three it is not told.',
  },
  alignment: {
    title: 'From a changed price to the customer',
    same: '{share} of the prices are the same in the shop and online.',
    changes: 'Changes',
    half: 'Half within',
    most: 'Nine in ten within',
  },
  carts: {
    title: 'Carts left halfway',
    what: 'How far',
    count: 'Carts',
    value: 'Value',
    steps: { left: 'Left halfway', called: 'Called or written to', rescued: 'Rescued' },
    unread: 'No order of the web shop has been read yet: not enough data.',
    none: 'No cart was left halfway in these days.',
    left: 'One cart left halfway, {much}. | {n} carts left halfway, {much}.',
    rescued: 'None rescued. | One rescued, {much}. | {n} rescued, {much}.',
  },
  idle: {
    title: 'Goods that stand still',
    since: 'For at least',
    for: '{n} days',
    goods: 'Articles',
    tiedUp: 'Money tied up',
    costless: 'Without cost',
    uncounted: 'No article has been counted yet: not enough data.',
    none: 'Of what is counted nothing has stood still for 90 days.',
    sum: 'One article has stood still for at least 90 days, {much} at cost. | {n} articles have stood still for at least 90 days, {much} at cost.',
    withoutCost: 'The cost of one is not known. | The cost of {n} is not known.',
  },
  events: {
    title: 'Events: from the registration to the purchase',
    steps: { registered: 'Registered', came: 'Came', bought: 'Bought' },
    none: 'No event began in these days: not enough data.',
    unnoted:
      '{n} registered; nobody was noted at the door, so who came is not known. | {n} registered; nobody was noted at the door, so who came is not known.',
    sum: 'Of {n} registered, {came} came and {bought} bought. | Of {n} registered, {came} came and {bought} bought.',
  },
  wait: { seconds: '{n} s', minutes: '{n} min', hours: '{n} hours', days: '{n} days' },
  journey: {
    title: 'The way from the first contact to the purchase',
    then: 'Then',
    end: 'Purchases',
    registered: 'Registered for an event',
    contact: 'The contact only',
    no: 'Not yet',
    once: 'One purchase',
    again: 'Several purchases',
    others: 'Others',
    few: 'How long they take to buy is not known yet: not enough data.',
    days: 'Half of those who buy do so within {n} day. | Half of those who buy do so within {n} days.',
  },
  after: {
    title: 'After the purchase',
    satisfaction: 'Satisfaction, marks from 1 to 5',
    answers: 'one answer | {n} answers',
    unhappy: '{share} unhappy',
    few: 'not enough data: fewer than {n} answers',
    cards: 'Owed on gift cards and credit',
    cardsNote: 'one card, on {day} | {n} cards, on {day}',
    points: 'Owed in points or cashback',
    pointsNote: '{points} points of one person, on {day} | {points} points of {n} people, on {day}',
  },
  definitions: {
    satisfaction:
      'The marks from 1 to 5 given in these days to the question after the purchase, added up and divided by the answers; whoever gives 1 or 2 is unhappy. Below five answers it is not said. Days are those of the shop’s clock; channel and store do not narrow it.',
    cardsOwed:
      'What is left at the end of these days (today, where they are not over) on each gift card and store credit, blocked and expired ones as well: the sum of its entries, VAT included.',
    pointsOwed:
      'The points or cashback that everybody has at the end of these days (today, where they are not over), times the discount they give by the rule of that day. Whoever is below zero lowers nobody else’s.',
    channel:
      'Sum of the receipts of each channel, VAT included, less discounts and returns. The margin is without VAT, where cost and VAT are known.',
    payment:
      'Sum of what was paid each way, VAT included, less refunds. A receipt paid in two ways stands in two rows.',
    category:
      'Sum of the lines of each category, VAT included, less discounts and returns. The category is that of the moment of the sale.',
    store: 'Sum of the receipts of each store as the file names it, VAT included, less discounts and returns.',
    hours:
      'Sum of the receipts by weekday and hour of the store’s clock, VAT included, less returns. Receipts without an hour are left out.',
    customers:
      'People of the customer book with at least one sale in these days. New: never bought before, in any channel; came back: did. Receipts without a customer are left out; returns alone do not count.',
    channels:
      'Known customers who bought in the year that ends with these days, in one channel or in several; revenue with VAT, less returns, divided by the people. Below ten people it is not told.',
    channelUse:
      'Known customers with at least one sale in the year that ends with these days: several channels are those who bought in more than one in that year. Of each month: who bought, receipts, revenue with VAT, less returns, and that revenue divided by the people; below ten people it is not told. Months are those of the store’s clock.',
    calls:
      'Clicks on “call” and requests for directions: from the profile on Google, free, and from adverts on Facebook. The cost of one is the whole spend (without VAT, as Facebook counts it) divided by paid calls and directions; below three it is not told. The days are those that the channels count.',
    spend: 'What Facebook says the adverts made here spent, in the days of its account, without VAT.',
    leads:
      'People new in the book in these days, by source, and who of them has a receipt afterwards, in any channel, until today. Revenue with VAT, less returns. Below ten people there is no share.',
    alignment:
      'Prices that are the same at the till and online, of all that have both, now. The time goes from when the price was to count to when the channel showed or accepted it, for the changes of these days; below ten changes it is not told.',
    carts:
      'Orders of the web shop in these days, in the shop’s currency, left without payment for half an hour at least, VAT included. Called: those that somebody was called or written to about. Rescued: of those, what was bought within 14 days, online or in the shop, with what was paid. Days are those of the store’s clock.',
    idle: 'Counted articles with pieces in the shop, now, of which nothing was sold and nothing came for at least so many days. The money tied up is pieces times cost, without VAT, where the cost is known. It does not depend on the chosen days.',
    events:
      'Events that began in these days and were not called off. A registration with a seat counts once, however many seats; who was noted at the door came; who came and has a receipt of their own, in any channel, within {days} days from the beginning bought.',
    journey:
      'The same new people: from where, whether they registered for an event, and how many sales they have after the first contact, until today.',
  },
};
