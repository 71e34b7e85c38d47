/**
 * Scenario tables: who calls what with which input, what comes back, and what happened beside it. One text runs on SQLite and
 * PostgreSQL, by REST and by GraphQL, each row in a house that starts with the same people.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SettingsInput } from "../../src/domain/settings.ts";
import { type Answer, callFace, type FaceName, faces, newVisitor, type OperationName, type Visitor } from "./faces.ts";
import { createHouse, type House } from "./house.ts";
import { type EngineName, engines } from "./stores.ts";

/** What a row may use: the house, a way to call it, and people. */
export interface Stage extends House {
  readonly face: FaceName;
  call(visitor: Visitor, name: OperationName, input?: Record<string, unknown>): Promise<Answer>;
  /** Signs up and confirms a new user. @returns their id. */
  signUp(person: Person): Promise<string>;
  /** A visitor who is signed in; with a carrier of tokens their access token is set. */
  signIn(person: Person, carrier?: "cookie" | "tokens"): Promise<Visitor & { refreshToken: string | null }>;
}

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly username?: string;
}

/** An address of their own for each row, so that rows in one house don't meet. */
let people = 0;
export function newPerson(more: Partial<Person> = {}): Person {
  people += 1;
  return { email: `person${people}@example.org`, password: "correct horse battery", ...more };
}

export interface Scenario {
  readonly name: string;
  /** Prepares the row; what it returns goes into the functions below. */
  readonly given?: (stage: Stage) => Promise<Given> | Given;
  readonly call: OperationName;
  readonly input?: Record<string, unknown> | ((given: Given) => Record<string, unknown>);
  /** The code of the problem, or what the value holds. */
  readonly expect: string | Record<string, unknown>;
  /** The pointer of the field that is named. */
  readonly pointer?: string;
  readonly then?: SideEffects;
  /** Looks at what else came of it. */
  readonly check?: (stage: Stage, given: Given, answer: Answer) => Promise<void> | void;
}

/** What the row brought along: a person, a visitor, anything else. */
export interface Given {
  readonly person?: Person;
  readonly visitor?: Visitor;
  readonly [more: string]: unknown;
}

export interface SideEffects {
  /** Subjects of the mails that the call sent, in order. */
  readonly mails?: readonly (string | RegExp)[];
  /** Sessions that were started (or, negative, ended). */
  readonly sessions?: number;
  /** Audit events that the call left: name, outcome, code. */
  readonly audit?: readonly string[];
}

export interface ScenarioOptions {
  readonly settings?: SettingsInput;
}

export function scenarios(title: string, rows: readonly Scenario[], { settings = {} }: ScenarioOptions = {}): void {
  for (const engine of engines) {
    for (const face of faces) {
      describe(`${title} (${engine}, ${face})`, () => {
        let stage: Stage;
        beforeAll(async () => {
          stage = await createStage(engine, face, settings);
        });
        afterAll(() => stage.close());
        for (const row of rows) test(row.name, () => runRow(stage, row));
      });
    }
  }
}

async function runRow(stage: Stage, row: Scenario): Promise<void> {
  const given = (await row.given?.(stage)) ?? {};
  await stage.emptyMailbox();
  const before = await countRows(stage);
  const input = typeof row.input === "function" ? row.input(given) : row.input;
  const answer = await stage.call(given.visitor ?? newVisitor(), row.call, input);
  if (typeof row.expect === "string") expect(answer.problem?.code, JSON.stringify(answer)).toBe(row.expect);
  else expect(answer.value, JSON.stringify(answer)).toMatchObject(row.expect);
  if (row.pointer !== undefined) expect(answer.problem?.errors.map((error) => error.pointer)).toContain(row.pointer);
  await checkSideEffects(stage, row.then ?? {}, before);
  await row.check?.(stage, given, answer);
}

async function checkSideEffects(stage: Stage, then: SideEffects, before: Counts): Promise<void> {
  const after = await countRows(stage);
  if (then.mails !== undefined) {
    const subjects = (await stage.mails()).map((mail) => mail.subject);
    expect(subjects).toHaveLength(then.mails.length);
    for (const [index, subject] of then.mails.entries()) expect(subjects[index]).toMatch(subject);
  }
  if (then.sessions !== undefined) expect(after.sessions - before.sessions).toBe(then.sessions);
  if (then.audit !== undefined) expect(after.audit.slice(before.audit.length)).toEqual(then.audit);
}

interface Counts {
  readonly sessions: number;
  readonly audit: readonly string[];
}

async function countRows({ database }: House): Promise<Counts> {
  const sessions = await database.queries.selectFrom("session").select("id").execute();
  const audit = await database.queries.selectFrom("audit_event").select(["name", "outcome", "code", "id"]).execute();
  return {
    sessions: sessions.length,
    audit: audit.map(({ name, outcome, code }) => [name, outcome, code].filter((part) => part !== null).join(" ")),
  };
}

export async function createStage(engine: EngineName, face: FaceName, settings: SettingsInput = {}): Promise<Stage> {
  const house = await createHouse({ engine, settings });
  const call: Stage["call"] = (visitor, name, input) => callFace(house.cardea, face, visitor, name, input);
  const stage: Stage = {
    ...house,
    face,
    call,
    async signUp(person) {
      const { email, password, username } = person;
      const started = await call(newVisitor(), "startSignUp", { email, password, ...(username === undefined ? {} : { username }) });
      expect(started.problem).toBeNull();
      const confirmed = await call(newVisitor(), "confirmSignUp", { token: await house.tokenFor(email) });
      expect(confirmed.problem).toBeNull();
      const user = await house.database.queries
        .selectFrom("user")
        .select("id")
        .where("email_key", "=", email.toLowerCase())
        .executeTakeFirstOrThrow();
      return user.id;
    },
    async signIn(person, carrier = "cookie") {
      const visitor = newVisitor();
      const answer = await call(visitor, "signInWithPassword", { identifier: person.email, password: person.password, carrier });
      expect(answer.problem).toBeNull();
      const tokens = answer.value?.["tokens"] as { accessToken: string; refreshToken: string } | null;
      visitor.accessToken = tokens?.accessToken ?? null;
      return Object.assign(visitor, { refreshToken: tokens?.refreshToken ?? null });
    },
  };
  return stage;
}
