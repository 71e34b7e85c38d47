/** The client's types: from an operation's contract to a method, its value and its problems. */
import type { CallerInputOf, Operation, OutputOf, ProblemCodeOf } from "../kernel/operation.ts";
import type { FieldError } from "../kernel/problem.ts";

/** Where an operation is reached, and what the client may add to its input. */
export interface Place {
  readonly method: string;
  /** Below `/api`; `{…}` is a field of the input. */
  readonly path: string;
  /** Anyone may call it: no credential is sent along. */
  readonly isOpen?: boolean;
  /** Fields of the input that the client fills in by itself in token mode. */
  readonly takes?: readonly ("carrier" | "deviceToken")[];
}

/** No answer came, or none that is ours: offline, aborted, a proxy's page. */
type NetworkError = "network_error";

/** A refusal. Branch on `code`, show `detail`. */
export interface ClientProblem<Code extends string = string> {
  readonly code: Code;
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  /** A sentence that says what to do next. */
  readonly detail: string;
  /** The fields that are wrong. */
  readonly errors: readonly FieldError[];
  /** Seconds to wait before another try, when the server names them. */
  readonly retryAfterSeconds: number | null;
  /** To find the request in the server's log; null when no answer came. */
  readonly requestId: string | null;
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ClientProblem<Code | NetworkError> };

export interface CallOptions {
  /** Gives up when it fires; the result is a `network_error`. */
  readonly signal?: AbortSignal;
}

type ContractOf<O> = O extends Operation<infer C> ? C : never;

/** One operation as a method; the input may be left out when nothing in it is required. */
export type Method<O, Input = CallerInputOf<ContractOf<O>>> = (
  ...args: Record<never, never> extends Input ? [input?: Input, options?: CallOptions] : [input: Input, options?: CallOptions]
) => Promise<Result<OutputOf<ContractOf<O>>, ProblemCodeOf<ContractOf<O>>>>;

/** A method for each operation of a table. */
export type ClientOf<Operations> = { readonly [Name in keyof Operations]: Method<Operations[Name]> };

/** A method for each operation of a table, with an instance's declared profile fields in place of any JSON. */
export type ClientWith<Operations, Profile extends object> = {
  readonly [Name in keyof Operations]: Declared<Operations[Name], Profile>;
};

type Declared<O, Profile extends object> = (
  ...args: Record<never, never> extends CallerInputOf<ContractOf<O>>
    ? [input?: InProfile<CallerInputOf<ContractOf<O>>, Profile>, options?: CallOptions]
    : [input: InProfile<CallerInputOf<ContractOf<O>>, Profile>, options?: CallOptions]
) => Promise<Result<OutProfile<OutputOf<ContractOf<O>>, Profile>, ProblemCodeOf<ContractOf<O>>>>;

/** Inputs carry the profile at their root; absent fields stay, null clears. */
type InProfile<T, Profile extends object> = {
  [Key in keyof T]: Key extends "profile"
    ? { readonly [Field in keyof Profile]?: Profile[Field] | null } | Extract<T[Key], null | undefined>
    : T[Key];
};

/** Answers carry it within a user, alone or in a list. */
type OutProfile<T, Profile extends object> = T extends object
  ? { [Key in keyof T]: Key extends "profile" ? { readonly [Field in keyof Profile]: Profile[Field] | null } : OutProfile<T[Key], Profile> }
  : T;

export interface ClientOptions {
  /** Another `fetch`, for tests or special networks. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The realm; `main` when absent. */
  readonly realm?: string;
  /** `cookie` (the default) leaves the session to the browser; `tokens` keeps tokens and sends them as Bearer. */
  readonly carrier?: "cookie" | "tokens";
  /** Where tokens are kept; in memory when absent. */
  readonly store?: TokenStore;
  /** `include` sends cookies to another origin too, which must trust this one; `same-origin` is the default. */
  readonly credentials?: "same-origin" | "include";
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Kept {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  /** Says that this client has signed in before; survives sign-out. */
  readonly deviceToken: string | null;
}

/** Keeps tokens between calls. What a script can read, a script can steal: prefer cookies in browsers. */
export interface TokenStore {
  read(): Kept | null | Promise<Kept | null>;
  write(kept: Kept): void | Promise<void>;
}
