/** The host's own word before an operation runs: it may refuse, and nothing else. */
import type { z } from "zod";
import { Unavailable } from "../../kernel/ports.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Realm } from "../realm/realm.ts";
import type { User } from "../user/user.ts";
import { toUser, type userShape } from "../user/user-state.ts";
import { TimedOut, within } from "../within.ts";
import type { Client } from "./call.ts";
import { faultOfHostProblem } from "./host-problem.ts";

/** A call that is about to run: its input is right, and its caller may make it. */
export interface BeforeCall<Input = unknown> {
  /** The operation's name. */
  readonly operation: string;
  /** A copy of the parsed input, passwords and tokens included: log it nowhere. Changing it changes nothing. */
  readonly input: Input;
  /** The realm's name. */
  readonly realm: string;
  /** Who calls; null when nobody is signed in. Whom the input means is not told: the answer must be the same whether they exist or not. */
  readonly user: z.input<typeof userShape> | null;
  readonly client: Pick<Client, "address" | "userAgent">;
  /** The language to speak. */
  readonly locale: string;
  readonly requestId: string;
}

/** The call that a handler is told of. */
interface AskedOf {
  readonly user: User | null;
  /** The realm that the user is of. */
  readonly home: Realm;
  readonly realm: Realm;
  readonly client: Client;
  readonly locale: string;
  readonly requestId: string;
}

/** Throws a `Problem` of a type of the host's own to refuse; returns to let the call run. It has two seconds. */
export type BeforeHandler<Input = unknown> = (call: BeforeCall<Input>) => unknown;

/** Who has a word before what, on this node. */
export interface BeforeHooks {
  add(name: string, handler: BeforeHandler): void;
  names(): readonly string[];
  /** @returns the refusal, or null; at once where nobody has a word. @throws what a handler throws beside refusals, and Unavailable */
  ask(name: string, call: AskedOf, input: unknown): Promise<Problem | null> | null;
}

/** All handlers of a name together. Whoever calls waits for them. */
const longestMs = 2_000;

export function createBeforeHooks(longest = longestMs): BeforeHooks {
  const handlers = new Map<string, BeforeHandler[]>();
  return {
    add: (name, handler) => void handlers.set(name, [...(handlers.get(name) ?? []), handler]),
    names: () => [...handlers.keys()],
    ask(name, call, input) {
      const asked = handlers.get(name);
      return asked === undefined ? null : refusalOf(asked, () => callOf(name, call, input), longest);
    },
  };
}

async function refusalOf(handlers: readonly BeforeHandler[], call: () => BeforeCall, longest: number): Promise<Problem | null> {
  const askAll = async () => {
    for (const handler of handlers) await handler(call());
  };
  try {
    await within(longest, askAll());
    return null;
  } catch (error) {
    if (error instanceof TimedOut) throw new Unavailable("A hook of the host took too long.", 1, { cause: error });
    if (!(error instanceof Problem)) throw error;
    const fault = faultOfHostProblem(error.type);
    // A host that answers with a code of ours would tell clients something else than they have learnt it means.
    if (fault !== null || error.type.status >= 500)
      throw new Error(`A hook refused with a problem that it may not use: ${error.type.code}.`);
    return error;
  }
}

function callOf(operation: string, { user, home, realm, client, locale, requestId }: AskedOf, input: unknown): BeforeCall {
  const { address, userAgent } = client;
  return {
    operation,
    input: structuredClone(input),
    realm: realm.name,
    user: user === null ? null : toUser(user, home.name),
    client: { address, userAgent },
    locale,
    requestId,
  };
}
