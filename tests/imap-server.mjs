// A real IMAP server for the tests, with one mailbox. It says on standard output, a JSON object a line, where it listens;
// then answers each line on standard input with which letters it holds: {"append": base64} brings one more,
// {"store": "drop"} makes it hang up, before anything is done, on whoever wants to mark one; {} only asks.
import { createInterface } from "node:readline";
import hoodiecrow from "hoodiecrow-imap";

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
const sockets = new Set();
let script = {};

const server = hoodiecrow({ users: { [process.env.IMAP_USER]: { password: process.env.IMAP_PASSWORD } } });
const markAsAsked = server.getCommandHandler("UID STORE");
server.setCommandHandler("UID STORE", (...command) =>
  script.store === "drop" ? sockets.forEach((socket) => socket.destroy()) : markAsAsked(...command));
server.server.on("connection", (socket) => {
  sockets.add(socket);
  socket.on("error", () => {});
  socket.on("close", () => sockets.delete(socket));
});

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const asked = JSON.parse(line);
    if (asked.append) server.appendMessage("INBOX", [], undefined, Buffer.from(asked.append, "base64").toString("latin1"));
    else script = asked;
    say({ read: server.getMailbox("INBOX").messages.map((letter) => letter.flags.includes("\\Seen")) });
  })
  .on("close", () => process.exit(0));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
