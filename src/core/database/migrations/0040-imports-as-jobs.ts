import type { Migration } from '../migrate.ts';

/** Large imports that go on after a pause, a restart or a power cut, and what a supplier's columns mean. */
export const importsAsJobs: Migration = {
  version: 40,
  statements: [
    `create table import_job (
      id integer primary key autoincrement, state text not null, file text not null, supplier text not null,
      actor text not null, batch_id integer not null, total integer not null, done integer not null,
      added integer not null, changed integer not null, unchanged integer not null, refused integer not null,
      over_30_percent integer not null, run_ms integer not null, stopped_by text,
      created_at integer not null, updated_at integer not null)`,
    `create table import_row (
      job_id integer not null references import_job(id), position integer not null, sku text not null, product_key text,
      item text not null, primary key (job_id, position)) without rowid`,
    `create table import_source (
      id integer primary key autoincrement, supplier text not null, fingerprint text not null, corrections text not null,
      used_at integer not null, unique (supplier, fingerprint))`,
    `create index import_source_by_fingerprint on import_source (fingerprint, used_at)`,
  ],
};
