/** The face of the library: what a host imports from `cardea`. No logic. @module cardea */
export { type Cardea, createCardea, type RealmOption } from "./cardea.ts";
export { ConfigurationError, type ConfigurationFault } from "./configuration-error.ts";
export type { AccessTokenClaims } from "./domain/call/access-token.ts";
export type { BeforeCall, BeforeHandler } from "./domain/call/before-hooks.ts";
export type { CardeaContext } from "./domain/call/context.ts";
export type { CardeaEvent, EventHandler } from "./domain/call/host-events.ts";
export { operation } from "./domain/call/operation.ts";
export type { Swept } from "./domain/engine/sweep.ts";
export { generatePassword, type PasswordWish } from "./domain/password/generate-password.ts";
export type { ProfileField, ProfileFields, ProfileOf } from "./domain/realm/profile-fields.ts";
export type { EndpointMap } from "./endpoints.ts";
export type { BeforeHandlers, EventHandlers, EventName } from "./hooks.ts";
export type { IssueOptions } from "./host-tokens.ts";
export type { CallOptions, CallResult, HostCalls, InProcess } from "./in-process.ts";
export {
  type Clock,
  type Limiter,
  type Log,
  type Mail,
  type MailAttachment,
  type Mailer,
  type PasswordHasher,
  Unavailable,
} from "./kernel/ports.ts";
export { type FieldError, Problem, type ProblemBody, type ProblemType, problemType } from "./kernel/problem.ts";
export type { Connection, GuardEnvironment, Middleware, MiddlewareOptions } from "./middleware.ts";
export type { PathPattern } from "./middleware-paths.ts";
export type { CardeaOptions } from "./options.ts";
export { hashPassword, verifyPassword } from "./passwords.ts";
export type { SignedIn } from "./signed-in.ts";
export type { Database } from "./storage/database.ts";
export { SchemaMismatch } from "./storage/migrate.ts";
export { generateTotpSecret, type TotpAttempt, type TotpLabelling, totpUri, verifyTotp } from "./totp.ts";
export type { Environment } from "./transports/request.ts";
