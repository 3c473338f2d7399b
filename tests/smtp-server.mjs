// A real SMTP server for the tests. It says on standard output, a JSON object a line, where it listens, which steps
// a client has reached and what it has taken over; a line on standard input ("rcpt=drop", "dot=451", "body=hang",
// or empty) says what to do at one of the steps connect, auth, mail, rcpt, body,
// dot (all has come) and answer (taken over, not yet said so); "after=drop" hangs up once that is said.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

const { SMTP_USER, SMTP_PASSWORD, SMTP_KEY, SMTP_CERT } = process.env;
const sockets = new Set();
let script = {};

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const drop = () => sockets.forEach((socket) => socket.destroy());

function reach(step, proceed, refuse) {
  say({ step });
  const act = script[step];
  if (act === "drop") return drop();
  if (act === "hang") return;
  if (!act) return proceed();
  refuse(Object.assign(new Error(`said no at ${step}`), { responseCode: Number(act) }));
}

const server = new SMTPServer({
  disabledCommands: [SMTP_CERT ? "" : "STARTTLS", SMTP_USER ? "" : "AUTH"],
  ...(SMTP_CERT && { key: readFileSync(SMTP_KEY), cert: readFileSync(SMTP_CERT) }),
  authOptional: !SMTP_USER,
  disableReverseLookup: true,
  onConnect: (session, done) => reach("connect", done, done),
  onAuth: ({ username, password }, session, done) =>
    reach("auth", () => username === SMTP_USER && password === SMTP_PASSWORD
      ? done(null, { user: username })
      : done(Object.assign(new Error("wrong user name or password"), { responseCode: 535 })), done),
  onMailFrom: (address, session, done) => reach("mail", done, done),
  onRcptTo: (address, session, done) => reach("rcpt", done, done),
  onData(stream, session, done) {
    const parts = [];
    let inBody = false;
    stream.on("data", (part) => {
      parts.push(part);
      if (inBody) return;
      // past the message's header and the first part's
      inBody = /\r\n\r\n.*\r\n\r\n./s.test(Buffer.concat(parts).toString("latin1"));
      if (inBody && reach("body", () => true) !== true) stream.removeAllListeners().pause();
    });
    stream.on("end", () => reach("dot", () => {
      say({ to: session.envelope.rcptTo.map((r) => r.address), secure: session.secure, user: session.user ?? null,
        raw: Buffer.concat(parts).toString("base64") });
      reach("answer", () => {
        done();
        if (script.after === "drop") sockets.forEach((socket) => socket.destroySoon());
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
    say({ script: line });
  })
  .on("close", () => process.exit(0));
const listener = server.listen(0, "127.0.0.1", () => say({ port: listener.address().port }));
