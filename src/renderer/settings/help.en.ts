/** The help, in English: one question, one answer. */
export const helpEn = {
  caption: 'works without network too',
  questions: 'Questions',
  lights: 'What the lights say',
  light: {
    seen: 'Read back from the channel: customers see the price you want.',
    delivered: 'The channel took it, but it cannot be read back.',
    onItsWay: 'Goes out by itself, with the time by which it arrives.',
    inReview: 'Google or Facebook are checking it.',
    needsYou: 'Waits for you: press it to read what to do.',
    disconnected: 'The channel is not connected, or the network is away.',
    advice: 'Could be better, but works.',
    no: 'A plain no, for example to a consent.',
  },
  topics: {
    price: {
      question: 'How do I change a price?',
      answer:
        'In “Products and prices” write the figure in the price column and press Enter. It counts at the till at once; the other channels get it by themselves. To change many, choose the rows and use a rule, for example plus 5 per cent rounded to .90: you see before and after first.',
    },
    lights: {
      question: 'Why is a light not green?',
      answer:
        'Green comes only after the price was read back from the channel. Before that it is “on its way”, with the time. The till and files cannot be read back: there the word is “delivered”.',
    },
    google: {
      question: 'Why does Google still show the old price?',
      answer:
        'Google takes two updates a day per product. The first change goes out at once, the others together at 18:00. After that Google may take up to half an hour to show it.',
    },
    undo: {
      question: 'I made a mistake: how do I go back?',
      answer:
        'After each change there is “Undo” for ten seconds, or Ctrl+Z. Tomorrow as well: in “History” each change, even a whole import, can be undone.',
    },
    import: {
      question: 'Which lists can I import?',
      answer:
        'CSV files: those of Shopify and WooCommerce as they are, and any list with a row of titles. In Excel choose “Save as CSV”. Before importing you see what is new, what changes and what is wrong.',
    },
    event: {
      question: 'How does the page of an event work?',
      answer:
        'Each event has a public page. Whoever opens it on a phone registers with few fields and appears in “Customers” with source and consent. When the seats are gone there is the waiting list. For the page to be seen outside the shop it needs a public address, in the settings.',
    },
    advert: {
      question: 'Can an advert cost more than planned?',
      answer:
        'No. It is created paused, has a daily spend and an end, and does not start above the cap in the settings. If the network fails while it is being created, Vetrina looks whether it exists before trying again.',
    },
    practice: {
      question: 'What is practice mode?',
      answer:
        'A separate shop where Google and Facebook are simulated. Everything can be done: nothing leaves the computer and nothing is paid. The violet bar on top always says when you are there.',
    },
    offline: {
      question: 'And without network?',
      answer:
        'Work goes on as usual. Prices count in the shop; what goes outside leaves by itself when the network is back.',
    },
    backup: {
      question: 'Where is my data?',
      answer:
        'On this computer, in the folder named in the settings. The backups are there too. To take one back, close Vetrina and use the command “vetrina restore” with the name of the file.',
    },
    people: {
      question: 'What may I send to customers?',
      answer:
        'Only what they said yes to. Each consent has its text, its date and how it came; the more careful choice always counts.',
    },
  },
} as const;
