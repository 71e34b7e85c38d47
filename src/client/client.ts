/** Makes a client from a table of operations: one typed method each, tokens refreshed and waiting done on the way. */
import { type Exchange, type Input, send } from "./request.ts";
import { createTokenKeeper, memoryTokenStore, type TokenKeeper } from "./tokens.ts";
import type { CallOptions, ClientOf, ClientOptions, Place, Result } from "./types.ts";

/** A read is tried so many times while the server says that it is unavailable. */
const maxTries = 4;
/** A longer wait is not waited for: the caller gets the problem, which says how long. */
const maxWaitSeconds = 10;

/** Makes a client for any table, for instance that of a host's own operations. */
export function createClientFor<Operations>(
  places: { readonly [Name in keyof Operations]: Place },
  baseUrl: string,
  options: ClientOptions = {},
): ClientOf<Operations> {
  const keeper = createTokenKeeper(options.store ?? memoryTokenStore());
  // The table of places has a place for every name.
  const names = Object.entries(places) as [string, Place][];
  const refreshPlace = names.find(([name]) => name === "refreshTokens")?.[1] ?? null;
  const line: Line = { options, baseUrl, keeper, refreshPlace };
  const methods = names.map(([name, place]) => [
    name,
    (input: Input = {}, call: CallOptions = {}) => run(line, name, { place, input, call }),
  ]);
  // The server answers each operation with what its contract says, which is what the methods' types say.
  return Object.freeze(Object.fromEntries(methods)) as ClientOf<Operations>;
}

/** What all calls of one client share. */
interface Line {
  readonly options: ClientOptions;
  readonly baseUrl: string;
  readonly keeper: TokenKeeper;
  readonly refreshPlace: Place | null;
}

type Asked = Pick<Exchange, "place" | "input" | "call">;

async function run(line: Line, name: string, asked: Asked): Promise<Result<unknown>> {
  if (line.options.carrier !== "tokens") return patiently(line, asked, null);
  const { keeper } = line;
  const { accessToken, deviceToken } = await keeper.read();
  const input = { ...additions(asked.place, deviceToken), ...asked.input };
  const result = await withFreshTokens(line, { ...asked, input }, accessToken);
  if (result.ok) await keeper.keep(result.value);
  if (result.ok && name === "signOut") await keeper.forget();
  return result;
}

function additions(place: Place, deviceToken: string | null): Input {
  return {
    ...(place.takes?.includes("carrier") && { carrier: "tokens" }),
    ...(place.takes?.includes("deviceToken") && deviceToken !== null && { deviceToken }),
  };
}

/** Refreshes on the code `unauthenticated` alone: a bare 401 may come from anybody on the way. Tries the call twice at most. */
async function withFreshTokens(line: Line, asked: Asked, accessToken: string | null): Promise<Result<unknown>> {
  if (asked.place.isOpen) return patiently(line, asked, null);
  const result = await patiently(line, asked, accessToken);
  if (result.ok || result.problem.code !== "unauthenticated") return result;
  const before = await line.keeper.read();
  // Another call has refreshed while this one was on its way.
  if (before.accessToken !== null && before.accessToken !== accessToken) return patiently(line, asked, before.accessToken);
  if (before.refreshToken === null) return result;
  const refreshed = await line.keeper.once(() => refresh(line));
  if (!refreshed.ok) return refreshed.problem.code === "invalid_refresh_token" ? result : refreshed;
  const { accessToken: fresh } = await line.keeper.read();
  return fresh === null ? result : patiently(line, asked, fresh);
}

async function refresh({ options, baseUrl, keeper, refreshPlace }: Line): Promise<Result<unknown>> {
  const { refreshToken } = await keeper.read();
  if (refreshPlace === null) throw new Error("The table of operations has no refreshTokens.");
  const result = await send(options, { baseUrl, place: refreshPlace, input: { refreshToken }, accessToken: null, call: {} });
  // Whoever signed in or out meanwhile has the last word.
  const isCurrent = (await keeper.read()).refreshToken === refreshToken;
  if (isCurrent && result.ok) await keeper.keep(result.value);
  if (isCurrent && !result.ok && result.problem.code === "invalid_refresh_token") await keeper.forget();
  return result;
}

/** Repeats a read while the server is unavailable and says for how long; a change is never repeated. */
async function patiently({ options, baseUrl }: Line, asked: Asked, accessToken: string | null): Promise<Result<unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await send(options, { ...asked, baseUrl, accessToken });
    const wait = result.ok || asked.place.method !== "GET" || attempt === maxTries ? null : waitSeconds(result.problem, attempt);
    if (wait === null || !(await pause(wait * 1000, asked.call.signal))) return result;
  }
}

/** What the server asks for, more with each try, and a random part, so that waiting clients don't come back all at once. */
function waitSeconds({ status, retryAfterSeconds }: { status: number; retryAfterSeconds: number | null }, attempt: number): number | null {
  if (status !== 503 || retryAfterSeconds === null || retryAfterSeconds > maxWaitSeconds) return null;
  const backOff = Math.max(retryAfterSeconds, 0.25 * 2 ** attempt);
  return Math.min(backOff * (1 + Math.random()), maxWaitSeconds);
}

/** @returns false when the signal fired. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(true), milliseconds);
    const abort = () => end(false);
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      resolve(isOver);
    };
    signal?.addEventListener("abort", abort);
  });
}
