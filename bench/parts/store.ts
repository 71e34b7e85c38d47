/** What the store is asked: queries of a cold session check, rotations of refresh tokens beside bare durable commits, and a test's house. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SqliteConnection } from "../../src/storage/sqlite-connection.ts";
import { createHouse } from "../../test/support/house.ts";
import { emailOf, openHouse, password, signIn } from "../support/house.ts";
import { plannedHouse } from "../support/house-plan.ts";
import { answerQuestions } from "../support/part.ts";

const plan = plannedHouse();
const cardea = await openHouse(plan);

/** Statements that reach SQLite during one `getSession` by a session that nobody has asked for yet. */
async function coldQueries(): Promise<number> {
  const warm = new Request("http://localhost:3000/api/session", { headers: { cookie: await signIn(cardea, 0) } });
  await cardea.call.getSession({}, { request: warm });
  const cold = new Request("http://localhost:3000/api/session", { headers: { cookie: await signIn(cardea, 1) } });
  let queries = 0;
  const { execute } = SqliteConnection.prototype;
  SqliteConnection.prototype.execute = function (sql, parameters) {
    queries += 1;
    return execute.call(this, sql, parameters);
  };
  try {
    const { ok } = await cardea.call.getSession({}, { request: cold });
    if (!ok) throw new Error("getSession was refused.");
    return queries;
  } finally {
    SqliteConnection.prototype.execute = execute;
  }
}

const callers = 16;
const runMs = 1_500;

async function perSecond(prepare: (caller: number) => Promise<() => Promise<void>>): Promise<number> {
  const steps = await Promise.all(Array.from({ length: callers }, (_, caller) => prepare(caller)));
  let done = 0;
  const startedAt = performance.now();
  const run = async (step: () => Promise<void>) => {
    while (performance.now() - startedAt < runMs) {
      await step();
      done += 1;
    }
  };
  await Promise.all(steps.map(run));
  return (done * 1000) / (performance.now() - startedAt);
}

/** Each caller has a lineage of its own. */
function refreshes(): Promise<number> {
  return perSecond(async (caller) => {
    const signedIn = await cardea.call.signInWithPassword({ identifier: emailOf(caller), password, carrier: "tokens" });
    if (!signedIn.ok) throw new Error(signedIn.problem.detail);
    let refreshToken = signedIn.value.tokens?.refreshToken ?? "";
    return async () => {
      const refreshed = await cardea.call.refreshTokens({ refreshToken });
      if (!refreshed.ok) throw new Error(refreshed.problem.detail);
      ({ refreshToken } = refreshed.value);
    };
  });
}

/** Bare durable commits, one row each, on a file beside ours with the same settings. */
function commits(): number {
  const database = new DatabaseSync(join(plan.folder, "bare.db"));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table if not exists event (id integer primary key, text text)",
  );
  const insert = database.prepare("insert into event (text) values (?)");
  let done = 0;
  const startedAt = performance.now();
  for (; performance.now() - startedAt < runMs; done += 1) insert.run("x".repeat(100));
  database.close();
  return (done * 1000) / (performance.now() - startedAt);
}

/** Milliseconds for a whole system in memory, as a test makes it. */
async function houseMs(): Promise<number> {
  const startedAt = performance.now();
  const house = await createHouse();
  const tookMs = performance.now() - startedAt;
  await house.close();
  return tookMs;
}

answerQuestions({ coldQueries, refreshes, commits, houseMs }, () => cardea.close());
