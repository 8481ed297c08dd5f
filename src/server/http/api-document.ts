/** The OpenAPI description of the contract, made from the contract itself. */
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

import { contract } from '../../api/index.ts';
import { vetrinaVersion } from '../places.ts';
import { restPrefix } from './rest.ts';

let made: Promise<OpenAPI.Document> | undefined;

const description = `One price everywhere a local shop sells. Every call needs a bearer token: the one of this run, which
\`vetrina serve --json\` prints, or a lasting one from \`vetrina token create NAME\`. Amounts are integers of minor units
with VAT included, percentages are hundredths of a percent, instants are ISO 8601 in UTC. What the shop says no to
answers with status 422 and a code under \`data.code\`.`;

export function apiDocument(): Promise<OpenAPI.Document> {
  made ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Vetrina', version: vetrinaVersion(), description: description.replaceAll('\n', ' ') },
    servers: [{ url: restPrefix }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
  return made;
}
