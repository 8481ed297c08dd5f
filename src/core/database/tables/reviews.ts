/** What customers say of the shop, and what it answers. */
import type { Generated } from 'kysely';

export interface ReviewTable {
  id: Generated<number>;
  /** Google's resource name. */
  name: string;
  stars: number | null;
  /** Null: anonymous. */
  author: string | null;
  text: string;
  /** Author and text in small letters without accents. */
  words: string;
  created_at: number;
  /** As the channel says; changes with the stars or the words. */
  updated_at: number;
  changed_at: number | null;
  reply: string | null;
  reply_at: number | null;
  reply_state: string | null;
  reply_reason: string | null;
  /** The answer on its way; empty: to be taken away; null: none. */
  wanted: string | null;
  /** The act that brings it; an older act for the same review has been overtaken. */
  intent: string | null;
  /** 1: a person must do something first. */
  failed: number;
  reason_code: string | null;
  gone_at: number | null;
}

export interface ReviewSourceTable {
  /** One row: the place whose reviews these are. */
  place: string;
  average: number | null;
  total: number;
  read_at: number;
  /** Everything changed until then has been read. */
  read_until: number;
  /** Everything was read one by one, and how many the channel counted and Vetrina knew then. */
  full_at: number | null;
  full_total: number;
  full_known: number;
}

export interface SavedAnswerTable {
  id: Generated<number>;
  title: string;
  text: string;
  updated_at: number;
}
