/** What Google offers to say of a shop: its categories by name, and what belongs to them. */
import type { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { Category, OfferedService, ProfileValues } from '../../api/profile.ts';
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import type { GoogleSession } from '../google-session.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { offeredOf } from './profile-attributes.ts';
import { categoryOf } from './profile-values.ts';

type Api = mybusinessbusinessinformation_v1.Mybusinessbusinessinformation;

const shownCategories = 50;
/** Two hundred a page; no category has a thousand. */
const mostPages = 5;

export async function searchCategories(
  session: GoogleSession,
  api: Api,
  { language, country }: ConnectorSetting['shop'],
  search: string,
): Promise<readonly Category[]> {
  const answer = await session.ask((options) =>
    api.categories.list(
      {
        regionCode: country,
        languageCode: language,
        filter: `displayName=${search}`,
        pageSize: shownCategories,
        view: 'BASIC',
      },
      options,
    ),
  );
  return listOf(answer.categories).flatMap((each) => categoryOf(fieldsOf(each)) ?? []);
}

export async function offeredFor(
  session: GoogleSession,
  api: Api,
  { language, country }: ConnectorSetting['shop'],
  { primary, additional }: ProfileValues['categories'],
) {
  if (primary === null) return { attributes: [], services: [] };
  const metadata: unknown[] = [];
  let pageToken = '';
  for (let page = 0; page < mostPages; page++) {
    const answer = await session.ask((options) =>
      api.attributes.list(
        {
          categoryName: primary.id,
          regionCode: country,
          languageCode: language,
          pageSize: 200,
          ...(pageToken === '' ? {} : { pageToken }),
        },
        options,
      ),
    );
    metadata.push(...listOf(answer.attributeMetadata));
    pageToken = answer.nextPageToken ?? '';
    if (pageToken === '') break;
  }
  const names = [primary, ...additional].map(({ id }) => id);
  const answer = await session.ask((options) =>
    api.categories.batchGet({ names, languageCode: language, regionCode: country, view: 'FULL' }, options),
  );
  return { attributes: offeredOf(metadata), services: listOf(answer.categories).flatMap(servicesOffered) };
}

function servicesOffered(value: unknown): OfferedService[] {
  const category = fieldsOf(value);
  return listOf(category['serviceTypes'])
    .map(fieldsOf)
    .flatMap((type): OfferedService[] => {
      const typeId = textOf(type['serviceTypeId']);
      if (typeId === '') return [];
      return [{ category: textOf(category['name']), typeId, name: textOf(type['displayName']) || typeId }];
    });
}
