import { answerPlace, type LaneCall, skusOf } from './lane.ts';
import { dueForVerdict, dueToRead } from './listings.sql.ts';
import { noteVerdicts } from './note-answers.ts';
import { noteReadings } from './note-readings.ts';
import { addTally, type Tally } from './parts.ts';

/** How long a listing that shows what it should is left alone; in practice people want to see a changed price found. */
const calmMs = { real: 24 * 60 * 60_000, practice: 10 * 60_000 };

/** Asks for the verdicts on what was sent under a handle; false where none was due. */
export async function askVerdicts(call: LaneCall, tally: Tally): Promise<boolean> {
  const { lane, channel, port } = call;
  const { database, clock, pricing } = lane.parts;
  if (port.verdicts === undefined || lane.isPaused()) return false;
  const due = await dueForVerdict(database.read, channel.id, clock.now(), port.batchSize);
  for (const handle of new Set(due.map((row) => row.handle as string))) {
    const rows = due.filter((row) => row.handle === handle);
    const skus = await skusOf(lane.parts, rows);
    try {
      const answers = await port.verdicts(handle, [...skus.keys()]);
      const place = await answerPlace(call);
      const noted = await database.change((change) =>
        noteVerdicts(change, { ...place, pricing, channel }, { handle, skus }, answers),
      );
      addTally(tally, noted);
      lane.pause.succeeded();
    } catch (error) {
      await lane.failed(error);
      return false;
    }
  }
  return due.length > 0;
}

/** Reads back what the channel shows of what is due; false where nothing was, or it could not be read. */
export async function readDue({ lane, channel, port }: LaneCall, tally: Tally): Promise<boolean> {
  const { database, clock, practice } = lane.parts;
  if (!port.readsBack || lane.isPaused()) return false;
  const most = lane.budgetOf(port).pieces(clock.now(), port.batchSize);
  const due = most === 0 ? [] : await dueToRead(database.read, channel.id, clock.now(), most);
  if (due.length === 0) return false;
  const skus = await skusOf(lane.parts, due);
  const startedAt = clock.now();
  lane.budgetOf(port).spend(startedAt, due.length);
  try {
    const told = await port.readBack([...skus.keys()]);
    const brokenOff = told.filter((each) => each.state === 'unread');
    const [first] = brokenOff;
    if (first === undefined) lane.pause.succeeded();
    else lane.pause.failed(clock.now(), lane.pause.worst(brokenOff) ?? first);
    const shown = new Map(told.map((each) => [skus.get(each.sku), each]));
    const place = { showsAfterMs: port.showsAfterMs, calmMs: practice ? calmMs.practice : calmMs.real };
    const reading = { variantIds: [...skus.values()], shown, startedAt, pausedUntil: lane.pause.now().until };
    await database.change((change) => noteReadings(change, channel, reading, place));
    tally.readBack += told.length - brokenOff.length;
    return true;
  } catch (error) {
    await lane.failed(error);
    return false;
  }
}
