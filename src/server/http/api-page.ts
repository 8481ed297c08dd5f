/** The REST description as a page to read: plain HTML from this machine, no scripts, nothing from the network. */
import type { OpenAPI } from '@orpc/openapi';

import { restPrefix } from './rest.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Line {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenAPI.OperationObject;
}

export function apiPage(document: OpenAPI.Document): string {
  const lines = linesOf(document);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vetrina REST</title><link rel="stylesheet" href="${restPrefix}/page.css"></head>
<body><main>
<h1>Vetrina REST ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? '')}</p>
<p>The same as a machine reads it: <a href="${restPrefix}/openapi.json">openapi.json</a></p>
${lines.map(section).join('\n')}
</main></body></html>
`;
}

function linesOf(document: OpenAPI.Document): Line[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
}

function section({ method, path, operation }: Line): string {
  const parameters = (operation.parameters ?? []).flatMap((each) => ('name' in each ? [parameterLine(each)] : []));
  const body = operation.requestBody;
  const sent = body !== undefined && 'content' in body ? body.content['application/json']?.schema : undefined;
  const answer = operation.responses?.['200'];
  const content = answer !== undefined && 'content' in answer ? Object.entries(answer.content ?? {}) : [];
  return `<section id="${escaped(operation.operationId ?? '')}">
<h2><span>${method}</span> <code>${escaped(restPrefix + path)}</code></h2>
${parameters.length === 0 ? '' : `<ul>${parameters.join('')}</ul>`}
${sent === undefined ? '' : schemaBlock('Body', sent)}
${content.map(([type, media]) => schemaBlock(`Answer, ${type}`, media.schema)).join('')}
</section>`;
}

const parameterLine = (parameter: OpenAPI.ParameterObject): string =>
  `<li><code>${escaped(parameter.name)}</code> in the ${escaped(parameter.in)}${parameter.required ? ', required' : ''}</li>`;

const schemaBlock = (title: string, schema: unknown): string =>
  `<details><summary>${escaped(title)}</summary><pre>${escaped(JSON.stringify(schema, null, 2) ?? '')}</pre></details>`;

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

export const pageStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
h2 { font-size: 1rem; margin: 2rem 0 0.25rem; }
h2 span { display: inline-block; min-width: 4rem; font-weight: 700; }
pre { overflow: auto; max-height: 24rem; padding: 0.75rem; border: 1px solid #8885; border-radius: 6px; font-size: 0.8125rem; }
ul { margin: 0.25rem 0; }
`;
