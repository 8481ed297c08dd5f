/** A mail server on loopback that says what it is told to say, and keeps what it took. */
import { createServer, type Server, type Socket } from 'node:net';

export interface SmtpStandIn {
  readonly port: number;
  readonly taken: readonly string[];
  /** How often somebody came. */
  readonly visits: () => number;
  /** How often it fell silent in the middle. */
  readonly silences: () => number;
  /** What it answers next; kept until it is changed. */
  say(what: SmtpSays): void;
  close(): Promise<void>;
}

/** `hang-after-data`: it takes the letter and never says so; `hang-at-data`: it never asks for the letter. */
export type SmtpSays =
  | 'yes'
  | 'login-refused'
  | 'busy'
  | 'address-refused'
  | 'letter-refused'
  | 'hang-after-data'
  | 'hang-at-data'
  | 'hang-before-login';

export async function openSmtp(): Promise<SmtpStandIn> {
  let says: SmtpSays = 'yes';
  let visits = 0;
  let silences = 0;
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    visits++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const answer = (line: string) => void socket.write(`${line}\r\n`);
    let letter: string[] | null = null;
    let rest = '';
    if (says === 'hang-before-login') return void silences++;
    answer('220 stand-in');
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (;;) {
        const end = rest.indexOf('\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (letter !== null) {
          if (line !== '.') {
            letter.push(line);
            continue;
          }
          if (says === 'letter-refused') answer('554 no such letters here');
          else {
            taken.push(letter.join('\n'));
            if (says === 'hang-after-data') silences++;
            else answer('250 taken');
          }
          letter = null;
          continue;
        }
        const word = line.slice(0, 4).toUpperCase();
        if (word === 'EHLO') {
          answer('250-stand-in');
          answer('250 AUTH PLAIN');
        } else if (word === 'AUTH') answer(says === 'login-refused' ? '535 wrong password' : '235 welcome');
        else if (word === 'MAIL') answer(says === 'busy' ? '451 come again later' : '250 ok');
        else if (word === 'RCPT') answer(says === 'address-refused' ? '550 nobody of that name' : '250 ok');
        else if (word === 'DATA' && says === 'hang-at-data') silences++;
        else if (word === 'DATA') {
          answer('354 go on');
          letter = [];
        } else if (word === 'QUIT') {
          answer('221 bye');
          socket.end();
        } else answer('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    taken,
    visits: () => visits,
    silences: () => silences,
    say: (what) => void (says = what),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
