import { at, listOf, textOf, type Fields } from './json.ts';
import type { DataSource } from './google-data-sources.ts';

/** What Google makes of a product: issues with its data, as Merchant Center's diagnostics list them. */
interface Issue {
  readonly code: string;
  readonly severity: 'NOT_IMPACTED' | 'DEMOTED' | 'DISAPPROVED';
  readonly attribute: string;
  readonly description: string;
  readonly detail: string;
}

/** Words that the practice moderation takes for a forbidden product, to show what a policy refusal looks like. */
const FORBIDDEN = /\b(petard[oi]|fuochi d.artificio|sigarett[ae]|armi|coltell[oi] a scatto|fireworks|cigarettes?)\b/i;

const CONTEXTS: Readonly<Record<string, string>> = {
  FREE_LISTINGS: 'FREE_LISTINGS',
  FREE_LOCAL_LISTINGS: 'FREE_LOCAL_LISTINGS',
  LOCAL_INVENTORY_ADS: 'LOCAL_INVENTORY_ADS',
  SHOPPING_ADS: 'SHOPPING_ADS',
};

/** When things happened to a product, in milliseconds since 1970. */
export interface ProductTimes {
  readonly created: number;
  readonly updated: number;
  readonly expires: number;
  readonly reviewed: boolean;
}

/** `productStatus` of a processed product. */
export function productStatus(input: Fields, source: DataSource | undefined, times: ProductTimes): Fields {
  const issues = issuesOf(input);
  const country = /^[A-Z]{2}$/.test(textOf(input['feedLabel']) ?? '') ? String(input['feedLabel']) : 'IT';
  const refused = issues.some((issue) => issue.severity === 'DISAPPROVED');
  const verdict = refused ? 'disapprovedCountries' : times.reviewed ? 'approvedCountries' : 'pendingCountries';
  const contexts = contextsOf(input, source);
  return {
    destinationStatuses: contexts.map((reportingContext) => ({ reportingContext, [verdict]: [country] })),
    ...(issues.length > 0 ? { itemLevelIssues: issues.flatMap((issue) => told(issue, contexts, country)) } : {}),
    creationDate: new Date(times.created).toISOString(),
    lastUpdateDate: new Date(times.updated).toISOString(),
    googleExpirationDate: new Date(times.expires).toISOString(),
  };
}

function contextsOf(input: Fields, source: DataSource | undefined): string[] {
  const chosen = listOf(at(source, 'primaryProductDataSource.destinations')).flatMap((destination) => {
    const name = textOf(at(destination, 'destination'));
    return name !== undefined && at(destination, 'state') === 'ENABLED' ? [CONTEXTS[name] ?? ''] : [];
  });
  const all = chosen.filter((name) => name !== '');
  const usual = all.length > 0 ? all : ['FREE_LISTINGS', 'FREE_LOCAL_LISTINGS'];
  return input['legacyLocal'] === true ? usual.filter((name) => name.includes('LOCAL')) : usual;
}

function told(issue: Issue, contexts: readonly string[], country: string): Fields[] {
  return contexts.map((reportingContext) => ({
    ...issue,
    resolution: 'merchant_action',
    reportingContext,
    applicableCountries: [country],
    documentation: `https://support.google.com/merchants/answer/practice#${issue.code}`,
  }));
}

function issuesOf(input: Fields): Issue[] {
  const text = (name: string) => textOf(at(input, `productAttributes.${name}`))?.trim() ?? '';
  const has = (name: string) => at(input, `productAttributes.${name}`) !== undefined;
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], attribute: string, description: string, detail: string) =>
    issues.push({ code, severity, attribute, description, detail });
  if (text('title') === '') add('title_missing', 'DISAPPROVED', 'title', 'Missing value [title]', 'Add a title');
  if (!has('price')) add('price_missing', 'DISAPPROVED', 'price', 'Missing value [price]', 'Add a price');
  if (!has('availability')) {
    add('availability_missing', 'DISAPPROVED', 'availability', 'Missing value [availability]', 'Add an availability');
  }
  if (!has('imageLink')) {
    add('image_link_missing', 'DISAPPROVED', 'image link', 'Missing value [image link]', 'Add an image of the product');
  }
  if (text('description') === '') {
    add('description_missing', 'DEMOTED', 'description', 'Missing value [description]', 'Add a description');
  }
  if (text('title').length > 150) {
    add('title_too_long', 'NOT_IMPACTED', 'title', 'Value too long [title]', 'Shorten the title to 150 characters');
  }
  if (!has('gtins') && !has('brand') && at(input, 'productAttributes.identifierExists') !== false) {
    add(
      'missing_item_identifiers',
      'DEMOTED',
      'gtin',
      'Limited performance due to missing identifiers',
      'Add GTIN and brand',
    );
  }
  if (FORBIDDEN.test(`${text('title')} ${text('description')}`)) {
    add(
      'policy_violation',
      'DISAPPROVED',
      'title',
      'Policy violation: restricted product',
      'This product may not be promoted',
    );
  }
  return issues;
}
