/** What the goods, their prices, files and labels refuse, in English. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const pricesRefusalsEn = {
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
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
