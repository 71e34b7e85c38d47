/** The ports: what the house needs from outside, each a small interface that one adapter fills. */

/** The only time there is. */
export interface Clock {
  /** Milliseconds since 1970 UTC, an integer; never runs back. */
  now(): number;
}

/** Hashes passwords, bounded: a full queue throws `Unavailable` at once. */
export interface PasswordHasher {
  /**
   * Hashes with the current parameters and a new salt; or, given a hash to be like, with that one's parameters and salt,
   * so that equal passwords give equal hashes.
   * @returns a PHC string.
   */
  hash(password: string, like?: string): Promise<string>;
  /** True when the hash was made with other than the current parameters. */
  isOutdated(hash: string): boolean;
  /** True when `hash(password, like)` can repeat it. */
  understands(hash: string): boolean;
}

/** The instance's secrets, derived per purpose; the bytes never leave it. */
export interface KeyRing {
  /** HMAC-SHA256 under the current key of a purpose, base64url, 43 characters. */
  mac(purpose: string, message: string): string;
  /** Constant-time; true under any key of the ring. */
  verifyMac(purpose: string, message: string, mac: string): boolean;
  /** `v1.keyId.nonce.ciphertext`, bound to its place (table, realm, row, column). */
  encrypt(place: string, plaintext: string): string;
  /** @throws when the text was made for another place, by an unknown key, or altered. */
  decrypt(place: string, sealed: string): string;
}

export interface Mail {
  /** The row's id: also the Message-ID, so that a repeated delivery can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Pictures that the HTML part shows; absent where there are none. A mailer that can't send them leaves their alternative text. */
  readonly attachments?: readonly MailAttachment[];
}

/** A part that the HTML part refers to as `cid:…` (RFC 2392). */
export interface MailAttachment {
  readonly cid: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Hands one mail to the world. Rejects with `PermanentMailFailure` when trying again is of no use. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** The recipient or the content was refused for good (SMTP 5xx). */
export class PermanentMailFailure extends Error {
  override readonly name = "PermanentMailFailure";
}

/** The cheap limit per client network and operation. */
export interface Limiter {
  /** @returns null when the call may go on, else the seconds until the next one may. */
  take(key: string, calls: number, windowSeconds: number): Promise<number | null>;
}

/** `altcha` is a proof of work of our own, the others are services. */
export const captchaProviders = ["altcha", "turnstile", "hcaptcha", "recaptcha"] as const;
export type CaptchaProvider = (typeof captchaProviders)[number];

/** Tells people from programs: a proof of work of our own, or a service. */
export interface Captcha {
  /** What a browser needs to answer beside the site key; null where that is all. */
  challenge(place: CaptchaPlace): Promise<CaptchaChallenge | null>;
  /**
   * @returns null for a wrong answer; for a right one a name of it, by which it is known when it comes again.
   * @throws Unavailable when whoever judges it can't be reached.
   */
  verify(
    answer: string,
    place: CaptchaPlace,
    call: { readonly operation: string; readonly address: string | null },
  ): Promise<string | null>;
}

/** Where and when a captcha is asked. */
export interface CaptchaPlace {
  readonly realmId: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** An ALTCHA challenge. */
export interface CaptchaChallenge {
  readonly parameters: Readonly<Record<string, string | number | Readonly<Record<string, string | number>>>>;
  readonly signature: string;
}

/** Structured log: the fields first, then a constant sentence. Never a secret, never a raw identifier. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** Spares building the fields of lines that nobody wants; without it, all are built. */
  isLevelEnabled?(level: "debug" | "info" | "warn" | "error"): boolean;
}

/** Something that we need is out of reach or full: answered as 503 with `Retry-After`, never as success. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds = 1, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
