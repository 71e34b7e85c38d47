/** A server on a SQLite file of its own, as `cardea serve --dev` starts it, which is killed without a warning and started again. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type CliFolder, type CliProcess, createCliFolder, freePort } from "./cli-process.ts";

export interface KilledServer {
  /** POST by REST, each from a network of its own. @returns null when no answer came. */
  post(path: string, input: object, headers?: Readonly<Record<string, string>>): Promise<Answered | null>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered | null>;
  /** The newest token that was mailed to somebody for a page, as soon as it is there. */
  tokenFor(address: string, page: string): Promise<string>;
  /** kill -9, and up again. @returns milliseconds until it was ready. */
  restart(): Promise<number>;
  /** What SQLite says of the whole file; the server is killed first. */
  integrity(): Promise<unknown>;
  remove(): Promise<void>;
}

/** What is looked at. */
interface AnsweredBody {
  readonly code?: string;
  readonly refreshToken?: string;
  readonly tokens?: { readonly refreshToken: string } | null;
}

export interface Answered {
  readonly status: number;
  readonly cookie: string;
  readonly body: AnsweredBody;
}

export async function createKilledServer(): Promise<KilledServer> {
  const folder: CliFolder = await createCliFolder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = async (): Promise<CliProcess> => {
    const started = folder.start(["serve", "--dev"], { PORT: String(port), CARDEA_TRUSTED_PROXIES: "127.0.0.1/32,::1/128" });
    await started.says("Cardea is up");
    return started;
  };
  let server = await start();
  let calls = 0;
  const ask = async (path: string, init: RequestInit): Promise<Answered | null> => {
    calls += 1;
    const forwarded = `10.${(calls >> 16) % 256}.${(calls >> 8) % 256}.${calls % 256}`;
    try {
      const answer = await fetch(`${origin}${path}`, { ...init, headers: { ...init.headers, "x-forwarded-for": forwarded } });
      const text = await answer.text();
      const cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
      return { status: answer.status, cookie, body: text === "" ? {} : JSON.parse(text) };
    } catch {
      return null;
    }
  };
  const kill = async () => {
    server.child.kill("SIGKILL");
    await server.ended;
  };
  return {
    post: (path, input, headers = {}) =>
      ask(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(input) }),
    get: (path, headers = {}) => ask(path, { headers }),
    async tokenFor(address, page) {
      for (const until = performance.now() + 10_000; performance.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const answer = await fetch(`${origin}/dev/mailbox.json`);
        const mails = (await answer.json()) as { to: string; text: string }[];
        const mail = mails.find(({ to, text }) => to === address && text.includes(`${page}?token=`));
        if (mail !== undefined) return /token=([\w-]+)/.exec(mail.text)?.[1] ?? "";
      }
      throw new Error(`No mail to ${address} leads to ${page}.`);
    },
    async restart() {
      await kill();
      const began = performance.now();
      server = await start();
      return performance.now() - began;
    },
    async integrity() {
      await kill();
      const database = new DatabaseSync(join(folder.path, "data", "cardea.db"));
      const [row] = database.prepare("PRAGMA integrity_check").all();
      const broken = database.prepare("PRAGMA foreign_key_check").all();
      database.close();
      return { ...row, broken: broken.length };
    },
    remove: () => folder.remove(),
  };
}
