// A real SMTP server for the tests. It says on standard output, a JSON object a line, where it listens, which steps
// a client has reached and what it has taken over; a line on standard input ("rcpt=drop", "dot=451", "body=hang",
// or empty) says what to do at one of the steps connect, auth, mail, rcpt, body,
// dot (all has come) and answer (taken over, not yet said so); "after=drop" hangs up once that is said.
// "chaos=SEED" makes it do any of these to one connection in some, at random; "down=yes" closes it to all.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

const { SMTP_USER, SMTP_PASSWORD, SMTP_KEY, SMTP_CERT } = process.env;
const sockets = new Set();
let script = {};

// Of a thousand that come to the step, how many meet each act.
const chaos = {
  connect: { drop: 25, 421: 25 }, mail: { drop: 15, 451: 25, wait: 60 }, rcpt: { drop: 15, 450: 30, 550: 20 },
  body: { drop: 20, wait: 40 }, dot: { drop: 20, 451: 15, 554: 10, hang: 3, wait: 60 }, answer: { drop: 25, wait: 300 }, after: { drop: 50 },
};
let state = 0;

// mulberry32
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

function actAt(step) {
  if (!script.chaos) return script[step];
  let roll = random() * 1000;
  return Object.entries(chaos[step] ?? {}).find(([, share]) => (roll -= share) < 0)?.[0];
}

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const of = (session) => [...sockets].filter((socket) => !script.chaos || socket.remotePort === session.remotePort);
const drop = (session) => of(session).forEach((socket) => socket.destroy());

function reach(step, session, proceed, refuse) {
  say({ step });
  const act = actAt(step);
  if (act === "drop") return drop(session);
  if (act === "hang") return;
  if (act === "wait") return void setTimeout(proceed, 20 + random() * 200);
  if (!act) return proceed();
  refuse(Object.assign(new Error(`said no at ${step}`), { responseCode: Number(act) }));
}

const server = new SMTPServer({
  disabledCommands: [SMTP_CERT ? "" : "STARTTLS", SMTP_USER ? "" : "AUTH"],
  ...(SMTP_CERT && { key: readFileSync(SMTP_KEY), cert: readFileSync(SMTP_CERT) }),
  authOptional: !SMTP_USER,
  disableReverseLookup: true,
  onConnect: (session, done) => reach("connect", session, done, done),
  onAuth: ({ username, password }, session, done) =>
    reach("auth", session, () => username === SMTP_USER && password === SMTP_PASSWORD
      ? done(null, { user: username })
      : done(Object.assign(new Error("wrong user name or password"), { responseCode: 535 })), done),
  onMailFrom: (address, session, done) => reach("mail", session, done, done),
  onRcptTo: (address, session, done) => reach("rcpt", session, done, done),
  onData(stream, session, done) {
    const parts = [];
    let inBody = false;
    stream.on("data", (part) => {
      parts.push(part);
      if (inBody) return;
      // past the message's header and the first part's
      inBody = /\r\n\r\n.*\r\n\r\n./s.test(Buffer.concat(parts).toString("latin1"));
      if (!inBody) return;
      stream.pause();
      reach("body", session, () => stream.resume(), () => {});
    });
    stream.on("end", () => reach("dot", session, () => {
      say({ to: session.envelope.rcptTo.map((r) => r.address), secure: session.secure, user: session.user ?? null,
        raw: Buffer.concat(parts).toString("base64") });
      reach("answer", session, () => {
        done();
        if (actAt("after") === "drop") of(session).forEach((socket) => socket.destroySoon());
      }, done);
    }, done));
  },
});
server.on("error", () => {});
server.server.on("connection", (socket) => {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
});

createInterface({ input: process.stdin })
  .on("line", (line) => {
    script = Object.fromEntries(line.split(",").filter(Boolean).map((act) => act.split("=")));
    if (script.chaos) state = Number(script.chaos);
    if (script.down) {
      server.server.close();
      sockets.forEach((socket) => socket.destroy());
    } else if (!server.server.listening) {
      server.server.listen(port, "127.0.0.1");
    }
    say({ script: line });
  })
  .on("close", () => process.exit(0));
let port;
const listener = server.listen(0, "127.0.0.1", () => say({ port: (port = listener.address().port) }));
