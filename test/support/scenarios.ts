/**
 * Scenario tables: who calls what with which input, what comes back, and what happened beside it. One text runs on SQLite and
 * PostgreSQL, by REST and by GraphQL; the rows of a table share a house, so each brings people of its own. Stories are for what
 * takes several calls, with the same four houses.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SettingsInput } from "../../src/domain/realm/settings.ts";
import { type Answer, faces, newVisitor, type OperationName, type Visitor } from "./faces.ts";
import type { House, HouseOptions } from "./house.ts";
import { createStage, type Person, type Stage } from "./stage.ts";
import { engines } from "./stores.ts";

export interface Scenario {
  readonly name: string;
  /** Prepares the row; what it returns goes into the functions below. */
  readonly given?: (stage: Stage) => Promise<Given> | Given;
  /** Several: the row runs once for each. */
  readonly call: OperationName | readonly OperationName[];
  readonly input?: Record<string, unknown> | ((given: Given) => Record<string, unknown>);
  /** The code of the problem, or what the value holds. */
  readonly expect: string | Record<string, unknown>;
  /** The pointer of the field that is named. */
  readonly pointer?: string;
  readonly then?: SideEffects;
  /** Looks at what else came of it. */
  readonly check?: (stage: Stage, given: Given, answer: Answer) => Promise<void> | void;
}

/** What the row brought along: a person, a visitor, a token. */
export interface Given {
  readonly person?: Person;
  readonly visitor?: Visitor;
  readonly token?: string;
  readonly newerToken?: string;
  readonly accessToken?: string;
  /** An input that takes some preparation. */
  readonly input?: Record<string, unknown>;
}

export interface SideEffects {
  /** Subjects of the mails that the call sent, in order. */
  readonly mails?: readonly RegExp[];
  /** Living sessions that were started (or, negative, ended). */
  readonly sessions?: number;
  /** Audit events that the call left: name, outcome, code. */
  readonly audit?: readonly string[];
}

/** Nothing happened beside the answer, and nothing is worth an audit event. */
export const nothing: SideEffects = { mails: [], sessions: 0, audit: [] };

/** Refused, and that is in the audit. */
export function refused(operation: OperationName, code: string): SideEffects {
  return { mails: [], sessions: 0, audit: [`${operation} REFUSED ${code}`] };
}

interface TableOptions {
  readonly settings?: SettingsInput;
  readonly options?: HouseOptions["options"];
}

export function scenarios(title: string, rows: readonly Scenario[], options: TableOptions = {}): void {
  stories(
    title,
    (stage) => {
      for (const row of rows) {
        const calls = typeof row.call === "string" ? [row.call] : row.call;
        for (const call of calls) test(calls.length === 1 ? row.name : `${row.name} (${call})`, () => runRow(stage(), row, call));
      }
    },
    options,
  );
}

/** Tests that each make several calls; run in the same four houses as the rows of a table. */
export function stories(title: string, tell: (stage: () => Stage) => void, { settings = {}, options = {} }: TableOptions = {}): void {
  for (const engine of engines) {
    for (const face of faces) {
      describe(`${title} (${engine}, ${face})`, () => {
        let stage: Stage;
        beforeAll(async () => {
          stage = await createStage(face, { engine, settings, options });
        });
        afterAll(() => stage.close());
        tell(() => stage);
      });
    }
  }
}

async function runRow(stage: Stage, row: Scenario, call: OperationName): Promise<void> {
  const given = (await row.given?.(stage)) ?? {};
  await stage.emptyMailbox();
  const before = await countRows(stage);
  const input = typeof row.input === "function" ? row.input(given) : row.input;
  const answer = await stage.call(given.visitor ?? newVisitor(), call, input);
  const told = JSON.stringify(answer.body);
  if (typeof row.expect === "string") expect(answer.problem?.code, told).toBe(row.expect);
  else expect(answer.value, told).toMatchObject(row.expect);
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
  if (then.audit === undefined) return;
  const events = [...after.audit].filter(([id]) => !before.audit.has(id));
  expect(events.map(([, event]) => event)).toEqual(then.audit);
}

interface Counts {
  readonly sessions: number;
  /** By id. */
  readonly audit: ReadonlyMap<string, string>;
}

async function countRows({ database }: House): Promise<Counts> {
  const sessions = await database.queries
    .selectFrom("session")
    .innerJoin("user", (join) => join.onRef("user.realm_id", "=", "session.realm_id").onRef("user.id", "=", "session.user_id"))
    .whereRef("session.user_epoch", "=", "user.session_epoch")
    .select("session.id")
    .execute();
  const events = await database.queries.selectFrom("audit_event").select(["id", "name", "outcome", "code"]).orderBy("at").execute();
  const audit = events.map(({ id, name, outcome, code }) => [id, [name, outcome, ...(code === null ? [] : [code])].join(" ")] as const);
  return { sessions: sessions.length, audit: new Map(audit) };
}
