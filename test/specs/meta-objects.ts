import { fieldsOf, loadSpec, specFiles, specsAvailable, type Fields } from './load.ts';

export interface Param {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
}

/** One operation: an edge (`endpoint`), or the node itself (`#get`, `#update`, `#delete`). */
export interface Operation {
  readonly method: string;
  readonly endpoint?: string;
  readonly name?: string;
  readonly return?: string;
  readonly params: readonly Param[];
}

/** One kind of object of the Graph. */
export interface MetaObject {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly fields: ReadonlyMap<string, string>;
}

let objects: Map<string, MetaObject> | undefined;
let enums: Map<string, string[]> | undefined;

export function metaObjects(): Map<string, MetaObject> {
  objects ??= new Map(
    (specsAvailable ? specFiles('meta') : [])
      .filter((file) => file !== 'enum_types.json')
      .map((file) => [file.replace('.json', ''), readObject(file)]),
  );
  return objects;
}

export function metaEnum(name: string): string[] | undefined {
  enums ??= new Map(
    (specsAvailable ? (loadSpec('meta', 'enum_types.json') as Fields[]) : []).map((entry) => [
      String(entry['name']),
      (entry['values'] as unknown[]).map(String),
    ]),
  );
  return enums.get(name);
}

function readObject(file: string): MetaObject {
  const spec = fieldsOf(loadSpec('meta', file));
  const fields = (spec['fields'] as Fields[]).map((field): [string, string] => [
    String(field['name']),
    String(field['type']),
  ]);
  return { name: file.replace('.json', ''), operations: spec['apis'] as Operation[], fields: new Map(fields) };
}
