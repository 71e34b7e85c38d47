/** A house with a face to call it through, and people who sign up and in: what every scenario and story begins with. */
import type { Schema } from "../../src/storage/schema.ts";
import { textAt, valueAt } from "./answers.ts";
import { type Answer, callFace, type FaceName, newVisitor, type OperationName, type Visitor } from "./faces.ts";
import { createHouse, type House, type HouseOptions } from "./house.ts";

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly username?: string;
}

/** An address of their own for each, so that rows in one house don't meet. */
let people = 0;
export function newPerson(more: Partial<Person> = {}): Person {
  people += 1;
  return { email: `person${people}@example.org`, password: "correct horse battery", ...more };
}

export interface SignedIn extends Visitor {
  readonly sessionId: string;
  /** Null for a cookie. */
  readonly refreshToken: string | null;
  /** Null for a cookie, which is remembered as one. */
  readonly deviceToken: string | null;
}

export interface Stage extends House {
  readonly face: FaceName;
  call(visitor: Visitor, name: OperationName, input?: Record<string, unknown>): Promise<Answer>;
  /** Signs up without opening the mail: an open claim. */
  claim(person: Person, realm?: string): Promise<void>;
  /** Signs up and confirms a new user. @returns their id. */
  signUp(person: Person, realm?: string): Promise<string>;
  /** A visitor who is signed in; with a carrier of tokens their access token is set. */
  signIn(person: Person, carrier?: "cookie" | "tokens", visitor?: Visitor): Promise<SignedIn>;
  /** True while the visitor's credential is somebody's. */
  isSignedIn(visitor: Visitor): Promise<boolean>;
  /** Changes the owner's row (or the claim's, while there is no owner) behind the house's back. */
  changeUser(person: Person, change: Partial<Schema["user"]>): Promise<void>;
}

/** @throws with the whole answer when the call was refused. */
export function fine(answer: Answer): Answer {
  if (answer.problem !== null) throw new Error(`Refused: ${JSON.stringify(answer.body)}`);
  return answer;
}

export async function createStage(face: FaceName, wanted: HouseOptions = {}): Promise<Stage> {
  return stageOf(await createHouse(wanted), face);
}

/** The same house seen through a face. */
export function stageOf(house: House, face: FaceName): Stage {
  const call: Stage["call"] = (visitor, name, input) => callFace(house.cardea, { face, visitor }, name, input);
  return {
    ...house,
    face,
    call,
    async claim({ email, password, username }, realm) {
      const input = { email, password, ...(username === undefined ? {} : { username }) };
      fine(await call(newVisitor("192.0.2.1", realm), "startSignUp", input));
      // Two mails that are sent together may arrive in either order.
      await house.mails();
    },
    async signUp(person, realm) {
      await this.claim(person, realm);
      fine(await call(newVisitor("192.0.2.1", realm), "confirmSignUp", { token: await house.tokenFor(person.email) }));
      // The minute in which an address gets no second mail is over.
      house.clock.move(minute);
      return (await findUserRow(house, person)).id;
    },
    async signIn(person, carrier = "cookie", visitor = newVisitor()) {
      const answer = fine(await call(visitor, "signInWithPassword", { identifier: person.email, password: person.password, carrier }));
      if (carrier === "tokens") visitor.accessToken = textAt(answer, "tokens", "accessToken");
      return Object.assign(visitor, {
        sessionId: textAt(answer, "session", "id"),
        refreshToken: carrier === "tokens" ? textAt(answer, "tokens", "refreshToken") : null,
        deviceToken: carrier === "tokens" ? textAt(answer, "deviceToken") : null,
      });
    },
    async isSignedIn(visitor) {
      return valueAt(await call(visitor, "getSession"), "user", "id") !== undefined;
    },
    async changeUser(person, change) {
      const { id } = await findUserRow(house, person);
      await house.database.queries.updateTable("user").set(change).where("id", "=", id).execute();
    },
  };
}

/** The owner's row, or the claim's. */
async function findUserRow({ database }: House, { email }: Person): Promise<Schema["user"]> {
  const rows = await database.queries.selectFrom("user").selectAll().where("email_key", "=", email.toLowerCase()).execute();
  const row = rows.find((user) => user.email_verified_at !== null) ?? rows[0];
  if (row === undefined) throw new Error(`There is no user ${email}.`);
  return row;
}
