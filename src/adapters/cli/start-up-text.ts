/** What the server says when it is up: where everything is, and what to do next. */
import type { InstanceOptions } from "../../domain/realm/instance-options.ts";
import type { SetupNotice } from "./first-administrator.ts";

export interface StartUpFacts {
  readonly options: InstanceOptions;
  readonly port: number;
  readonly database: unknown;
  readonly hasSmtp: boolean;
  readonly setup: SetupNotice | null;
}

export function startUpText({ options, port, database, hasSmtp, setup }: StartUpFacts): string {
  const root = `${options.baseUrl}${options.basePath}`;
  const isDevelopment = options.mode === "development";
  const lines = [
    ["Pages", `${root}/`],
    ["Console", `${root}/admin`],
    ["API", `${root}/docs`],
    ["GraphQL", `${root}/graphql`],
    ...(isDevelopment ? [["Mailbox", `${root}/dev/mailbox`]] : []),
    ["Database", withoutPassword(database)],
    ["Mail", hasSmtp ? "by SMTP" : "to the mailbox page only"],
    ...(setup === null ? [] : [["First administrator", setup.file === null ? setup.url : `open the link in ${setup.file}`]]),
  ] as const;
  const width = Math.max(...lines.map(([name]) => name?.length ?? 0));
  const title = `Cardea is up in ${options.mode} mode on port ${port}.`;
  const table = lines.map(([name = "", value = ""]) => `  ${name.padEnd(width)}  ${value}`);
  const warnings = warningsOf(options);
  return ["", title, "", ...table, ...(warnings.length === 0 ? [] : ["", ...warnings]), ""].join("\n");
}

/** What an operator should know of the choices that were made. */
function warningsOf({ settings }: InstanceOptions): string[] {
  if (settings.signUp?.emailVerification !== false) return [];
  return ["  Note: e-mail verification is off, so sign-up tells who has an account here."];
}

function withoutPassword(database: unknown): string {
  if (typeof database !== "string") return "the host's own";
  return database.replace(/^(postgres(?:ql)?:\/\/[^:@/]+):[^@]*@/, "$1:…@");
}
