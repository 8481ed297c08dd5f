/** A customer book of 100,000 people with receipts, registrations, consents and contacts, made the same every time. */
import type SqliteDatabase from 'better-sqlite3';

export const peopleCount = 100_000;
export const bookNow = Date.parse('2026-11-30T09:00:00Z');
const dayMs = 86_400_000;

const counted = (rows: number): string =>
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})`;

export function fillBook(sqlite: SqliteDatabase.Database): void {
  const year = 365 * dayMs;
  sqlite.transaction(() => {
    sqlite.exec(`
      ${counted(peopleCount)} insert into person (id, name, phone, mail, stage, source, campaign_id, created_at, last_contact_at)
        select i, case i % 7 when 0 then 'Anna' when 1 then 'Bruno' when 2 then 'Carla' when 3 then 'Dario' when 4 then 'Elena'
          when 5 then 'Franco' else 'Giulia' end || ' Cognome' || (i % 20000),
          case when i % 3 > 0 then '+39339' || (1000000 + i) end, case when i % 4 > 0 then 'p' || i || '@example.com' end,
          case when i % 2 then 'customer' else 'lead' end,
          case i % 4 when 0 then 'facebook' when 1 then 'poster' when 2 then 'google' else 'shop' end,
          null, ${bookNow} - (i * 7919 % 1000) * ${dayMs}, ${bookNow} - (i * 31 % 1000) * ${dayMs} - i from n;
      insert into identity (person_id, kind, value, source, at) select id, 'phone', phone, source, created_at from person where phone is not null;
      insert into identity (person_id, kind, value, source, at) select id, 'mail', mail, source, created_at from person where mail is not null;
      insert into person_key (person_id, name_key, phone_tail) select id,
        lower(substr(name, instr(name, ' ') + 1)) || ' ' || lower(substr(name, 1, instr(name, ' ') - 1)), coalesce(substr(phone, -7), '') from person;
      ${counted(300_000)} insert into receipt (id, channel_id, store, number, at, day, hour, total, is_sale, person_id, source,
          import_id, line, digest, recorded_at)
        select i, case when i % 7 = 0 then 'web' else 'till' end, '', cast(i as text), at, date(at / 1000, 'unixepoch'), 10,
          500 + i * 37 % 9000, 1, 1 + i * 7919 % ${peopleCount}, 'file', null, i, 'digest-' || i, at
        from (select i, ${bookNow} - (300000 - i) * (${year} / 300000) as at from n);
      ${counted(600_000)} insert into sale_line (receipt_id, position, variant_id, article, sku, gtin, category, thousandths,
          unit_price, discount, vat_rate, total, net, cost)
        select 1 + (i - 1) / 2, i % 2, null, 'A' || (i % 4000), '', '', 'Categoria ' || (i % 40), 1000, 900, 0, 2200, 900, 738, null from n;
      ${counted(20)} insert into event (id, slug, title, description, starts_at, place, capacity, seats_per_registration, look,
          language, closed, created_at)
        select i, 'evento-' || i, 'Evento ' || i, '', ${bookNow} - i * 15 * ${dayMs}, '', 5000, 4, 'plain', 'it', 0, 0 from n;
      ${counted(40_000)} insert into registration (id, event_id, person_id, name, phone, mail, seats, state, source, form_key, ticket,
          first_time, at, came_at)
        select i, 1 + i % 20, 1 + i * 13 % ${peopleCount}, 'N', null, null, 1, 'confirmed', 'page', 'k' || i, 't' || i, 0,
          ${bookNow} - i, case when i % 2 then ${bookNow} end from n;
      insert into consent_text (id, purpose, language, version, text) values
        (9001, 'offers-by-message', 'it', 1, 'Scrivetemi.'), (9002, 'event-invitations', 'it', 1, 'Invitatemi.');
      ${counted(150_000)} insert into consent (id, person_id, purpose, granted, text_id, source, at, channel, occasion, given_by,
          recorded_at, recorded_by, salt)
        select i, 1 + i * 31 % ${peopleCount}, case when i % 3 > 0 then 'offers-by-message' else 'event-invitations' end,
          case when i % 5 > 0 then 1 else 0 end, case when i % 3 > 0 then 9001 else 9002 end, 'page', ${bookNow} - 150000 + i,
          case when i % 2 then 'mail' else 'any' end, '', 1 + i * 31 % ${peopleCount}, 0, '', 's' from n;
      ${counted(200_000)} insert into contact (id, person_id, kind, at, facts, actor)
        select i, 1 + i * 17 % ${peopleCount}, case i % 4 when 0 then 'note' when 1 then 'call' when 2 then 'visit' else 'registration' end,
          ${bookNow} - i * 100000, '{"text":"Una nota"}', 'owner' from n;
      insert into lifecycle_place (person_id, stage, before, since)
        select id, case id % 5 when 0 then 'acquisition' when 1 then 'trial' when 2 then 'loyalty' when 3 then 'retention' else 'recovery' end,
          null, ${bookNow} - id from person;
    `);
  })();
}
