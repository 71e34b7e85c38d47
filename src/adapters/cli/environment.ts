/** The environment and `cardea.config.ts`, read into options. Everything that is wrong is said at once, by its own name. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError, type ConfigurationFault } from "../../configuration-error.ts";
import { newSecret } from "../../domain/secret.ts";
import { type CardeaOptions, readOptions } from "../../options.ts";

export interface ServerConfiguration {
  readonly port: number;
  readonly options: CardeaOptions;
  /** Creates the first administrator if there is none; null when not given. */
  readonly administrator: { readonly email: string; readonly password: string } | null;
}

const defaultPort = 3000;
export const defaultDatabase = "sqlite:./data/cardea.db";
const developmentSecretFile = "data/secret";

/** @throws ConfigurationError naming every variable that is missing or wrong. */
export async function readConfiguration(
  isDevelopment: boolean,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ServerConfiguration> {
  const faults: ConfigurationFault[] = [];
  const read = (name: string) => readVariable(environment, name, faults);
  const mode = isDevelopment ? "development" : readMode(read("CARDEA_MODE"), faults);
  const port = readPort(read("PORT"), faults);
  const configured = await readConfigurationFile();
  const baseUrl = read("CARDEA_BASE_URL") ?? configured.baseUrl ?? (mode === "development" ? `http://localhost:${port}` : null);
  if (baseUrl === null)
    faults.push({ key: "CARDEA_BASE_URL", message: "is required: where browsers reach this server, such as https://accounts.example.org" });
  const secret =
    read("CARDEA_SECRET")
      ?.split(",")
      .map((each) => each.trim()) ??
    configured.secret ??
    (mode === "development" ? developmentSecret() : null);
  if (secret === null)
    faults.push({
      key: "CARDEA_SECRET",
      message: "is required: at least 32 random characters, for instance from `openssl rand -base64 48`",
    });
  const administrator = readAdministrator(read("CARDEA_ADMIN_EMAIL"), read("CARDEA_ADMIN_PASSWORD"), faults);
  const smtpUrl = read("CARDEA_SMTP_URL");
  const from = read("CARDEA_MAIL_FROM");
  const proxies = read("CARDEA_TRUSTED_PROXIES");
  const databaseListenUrl = read("CARDEA_DATABASE_LISTEN_URL");
  if (read("CARDEA_REDIS_URL") !== null) {
    faults.push({
      key: "CARDEA_REDIS_URL",
      message: "is not supported yet: PostgreSQL itself tells the nodes of each other's changes; leave it out",
    });
  }
  const options: CardeaOptions = {
    ...configured,
    mode,
    baseUrl: baseUrl ?? "",
    database: read("CARDEA_DATABASE_URL") ?? configured.database ?? defaultDatabase,
    secret: secret ?? "",
    ...(smtpUrl === null && from === null
      ? {}
      : { mail: { ...configured.mail, ...(smtpUrl === null ? {} : { smtpUrl }), ...(from === null ? {} : { from }) } }),
    ...(databaseListenUrl === null ? {} : { databaseListenUrl }),
    ...(proxies === null ? {} : { trustedProxies: proxies.split(",").map((each) => each.trim()) }),
  };
  faults.push(...optionFaults(options, faults));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return { port, options, administrator };
}

/** The variable that sets an option. */
const variables: Readonly<Record<string, string>> = {
  baseUrl: "CARDEA_BASE_URL",
  database: "CARDEA_DATABASE_URL",
  databaseListenUrl: "CARDEA_DATABASE_LISTEN_URL",
  secret: "CARDEA_SECRET",
  "mail.smtpUrl": "CARDEA_SMTP_URL",
  "mail.from": "CARDEA_MAIL_FROM",
  trustedProxies: "CARDEA_TRUSTED_PROXIES",
};

/** What is wrong with the options themselves, by the variables' names, so that one start names it all. */
function optionFaults(options: CardeaOptions, known: readonly ConfigurationFault[]): ConfigurationFault[] {
  try {
    readOptions(options);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const named = error.faults.map(({ key, message }) => ({ key: variables[key.replace(/\.\d+$/, "")] ?? key, message }));
    return named.filter(({ key }) => !known.some((fault) => fault.key === key || fault.key === `${key}_FILE`));
  }
}

/** A variable, or the content of the file that `…_FILE` names, as secrets are mounted. Empty counts as absent. */
export function readVariable(environment: NodeJS.ProcessEnv, name: string, faults: ConfigurationFault[]): string | null {
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === "") return environment[name] || null;
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch {
    faults.push({ key: `${name}_FILE`, message: "names a file that can't be read" });
    return null;
  }
}

function readMode(text: string | null, faults: ConfigurationFault[]): "development" | "production" {
  if (text !== null && text !== "development" && text !== "production")
    faults.push({ key: "CARDEA_MODE", message: "must be development or production" });
  return text === "development" ? "development" : "production";
}

function readPort(text: string | null, faults: ConfigurationFault[]): number {
  const port = text === null ? defaultPort : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push({ key: "PORT", message: "must be a number from 0 to 65535" });
  return port;
}

function readAdministrator(
  email: string | null,
  password: string | null,
  faults: ConfigurationFault[],
): ServerConfiguration["administrator"] {
  if (email === null && password === null) return null;
  if (email === null) faults.push({ key: "CARDEA_ADMIN_EMAIL", message: "is required together with CARDEA_ADMIN_PASSWORD" });
  if (password === null) faults.push({ key: "CARDEA_ADMIN_PASSWORD", message: "is required together with CARDEA_ADMIN_EMAIL" });
  return email === null || password === null ? null : { email, password };
}

/** Development needs no set-up: its secret is made once and kept, readable by its owner alone. */
function developmentSecret(): string {
  if (existsSync(developmentSecretFile)) return readFileSync(developmentSecretFile, "utf8").trim();
  const secret = newSecret();
  writePrivateFile(developmentSecretFile, `${secret}\n`);
  return secret;
}

/** Writes a file that only its owner may read. */
export function writePrivateFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode: 0o600 });
}

/** `cardea.config.ts` or `.js` in the current folder: options of the instance that no variable sets. */
export async function readConfigurationFile(): Promise<Partial<CardeaOptions>> {
  const path = ["cardea.config.ts", "cardea.config.js"].map((name) => resolve(name)).find((each) => existsSync(each));
  if (path === undefined) return {};
  const loaded: { default?: Partial<CardeaOptions> } = await import(pathToFileURL(path).href);
  if (typeof loaded.default !== "object") throw new ConfigurationError([{ key: path, message: "must export its options as default" }]);
  return loaded.default;
}
