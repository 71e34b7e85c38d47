/** The face of the library: what a host imports from `cardea`. No logic. */
export { type Cardea, createCardea } from "./cardea.ts";
export type { CardeaContext } from "./domain/context.ts";
export { operation } from "./domain/operation.ts";
export type { ProfileField, ProfileFields, ProfileOf } from "./domain/profile-fields.ts";
export type { EndpointMap } from "./endpoints.ts";
export type { CallOptions, CallResult, HostCalls, InProcess } from "./in-process.ts";
export type { Clock, Limiter, Log, Mail, Mailer, PasswordHasher } from "./kernel/ports.ts";
export { type FieldError, Problem, type ProblemBody, type ProblemType, problemType } from "./kernel/problem.ts";
export type { Connection, GuardEnvironment, Middleware, MiddlewareOptions } from "./middleware.ts";
export type { PathPattern } from "./middleware-paths.ts";
export { type CardeaOptions, ConfigurationError, type ConfigurationFault } from "./options.ts";
export type { SignedIn } from "./signed-in.ts";
export type { Database } from "./storage/database.ts";
export { SchemaMismatch } from "./storage/migrate.ts";
export type { Environment } from "./transports/request.ts";
