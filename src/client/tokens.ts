/** Tokens in token mode: kept from whatever answer brings them, and refreshed once for all calls that wait. */
import type { Kept, TokenStore } from "./types.ts";

const nothing: Kept = { accessToken: null, refreshToken: null, deviceToken: null };

/** Keeps tokens for as long as the program runs. */
export function memoryTokenStore(): TokenStore {
  let kept: Kept = nothing;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
  };
}

export interface TokenKeeper {
  read(): Promise<Kept>;
  /** Keeps the tokens that an answer brings, be it `Tokens` itself or an answer with `tokens` and `deviceToken`. */
  keep(value: unknown): Promise<void>;
  /** Forgets the session; that this client is known stays. */
  forget(): Promise<void>;
  /** Runs `refresh` once for all calls that wait for it. */
  once<T>(refresh: () => Promise<T>): Promise<T>;
}

export function createTokenKeeper(store: TokenStore): TokenKeeper {
  let running: Promise<unknown> | null = null;
  const read = async () => (await store.read()) ?? nothing;
  return {
    read,
    async keep(value) {
      const found = tokensIn(value);
      if (found !== null) await store.write({ ...(await read()), ...found });
    },
    async forget() {
      await store.write({ ...nothing, deviceToken: (await read()).deviceToken });
    },
    once<T>(refresh: () => Promise<T>) {
      running ??= refresh().finally(() => {
        running = null;
      });
      // Every caller passes the same refresh, so what runs is a `Promise<T>`.
      return running as Promise<T>;
    },
  };
}

function tokensIn(value: unknown): Partial<Kept> | null {
  if (!isRecord(value)) return null;
  const tokens = isRecord(value.tokens) ? value.tokens : value;
  const { accessToken, refreshToken } = tokens;
  const hasTokens = typeof accessToken === "string" && typeof refreshToken === "string";
  const hasDevice = typeof value.deviceToken === "string";
  if (!hasTokens && !hasDevice) return null;
  return { ...(hasTokens && { accessToken, refreshToken }), ...(hasDevice && { deviceToken: String(value.deviceToken) }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
