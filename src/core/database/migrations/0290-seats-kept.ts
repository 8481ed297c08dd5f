import type { Migration } from '../migrate.ts';

/** What a registration takes, and whether it stands in a state, in SQL. */
const takes = (row: 'old' | 'new'): string =>
  `case when ${row}.state in ('confirmed', 'offered') then ${row}.seats else 0 end`;
const is = (row: 'old' | 'new', state: string): string => `(${row}.state = '${state}')`;
/** Somebody at the door who left no name. */
const nameless = (row: 'old' | 'new'): string =>
  `case when ${row}.kind = 'walk-in' and ${row}.registration_id is null then ${row}.seats else 0 end`;

const registrationAdds = `update event_seats set taken = taken + ${takes('new')}, waiting = waiting + ${is('new', 'waiting')},
  held = held + ${is('new', 'offered')}, last_in_line = max(last_in_line, new.queue) where event_id = new.event_id;`;
const registrationLeaves = `update event_seats set taken = taken - ${takes('old')}, waiting = waiting - ${is('old', 'waiting')},
  held = held - ${is('old', 'offered')} where event_id = old.event_id;`;
const stepAdds = `update event_seats set taken = taken + ${nameless('new')} where event_id = new.event_id;`;
const stepLeaves = `update event_seats set taken = taken - ${nameless('old')} where event_id = old.event_id;`;

/**
 * Seats taken, how many wait or have a seat held, and the last place in line are kept for each event, and not looked for with every
 * registration: the thousandth costs no more than the first. The file keeps them itself, whoever writes the rows
 * (decision 0440).
 */
export const seatsKept: Migration = {
  version: 290,
  statements: [
    `create table event_seats (
      event_id integer primary key references event(id) on delete cascade,
      taken integer not null default 0,
      waiting integer not null default 0,
      held integer not null default 0,
      last_in_line integer not null default 0)`,
    `insert into event_seats (event_id, taken, waiting, held, last_in_line)
      select id,
        coalesce((select sum(seats) from registration
          where event_id = event.id and state in ('confirmed', 'offered')), 0)
        + coalesce((select sum(seats) from check_in
          where event_id = event.id and kind = 'walk-in' and registration_id is null), 0),
        (select count(*) from registration where event_id = event.id and state = 'waiting'),
        (select count(*) from registration where event_id = event.id and state = 'offered'),
        coalesce((select max(queue) from registration where event_id = event.id), 0)
      from event`,
    `create trigger event_has_seats after insert on event
      begin insert into event_seats (event_id) values (new.id); end`,
    `create trigger registration_adds after insert on registration begin ${registrationAdds} end`,
    `create trigger registration_leaves after delete on registration begin ${registrationLeaves} end`,
    `create trigger registration_changes after update of event_id, seats, state, queue on registration
      begin ${registrationLeaves} ${registrationAdds} end`,
    `create trigger step_adds after insert on check_in when new.kind = 'walk-in' begin ${stepAdds} end`,
    `create trigger step_leaves after delete on check_in when old.kind = 'walk-in' begin ${stepLeaves} end`,
    `create trigger step_changes after update of event_id, seats, kind, registration_id on check_in
      begin ${stepLeaves} ${stepAdds} end`,
    // Who waits and for whom a seat is held are still looked for; who has one needs no place in these.
    `create index registration_waiting on registration (event_id, queue, id) where state = 'waiting'`,
    `create index registration_offered on registration (event_id, held_until) where state = 'offered'`,
    `drop index registration_seats`,
    `drop index registration_line`,
    `drop index registration_held`,
  ],
};
