/** `cardea serve`: starts the server, says what runs where, and stops gracefully. */
import { parseArgs } from "node:util";
import { type Cardea, createCardea } from "../../cardea.ts";
import { listen, type NodeServer } from "../node-server.ts";
import { readConfiguration, type ServerConfiguration } from "./environment.ts";
import { provideAdministrator } from "./first-administrator.ts";
import { collectWhenQuiet } from "./start-garbage.ts";
import { startUpText } from "./start-up-text.ts";

/** Development answers this machine only, by both of its names. */
const loopbackHosts = ["127.0.0.1", "::1"] as const;

export async function run(args: readonly string[]): Promise<void> {
  // What can't be said costs its words, never the service (DSK-02).
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  const { values } = parseArgs({ args: [...args], options: { dev: { type: "boolean", default: false } } });
  const configuration = await readConfiguration(values.dev);
  const cardea = createCardea(configuration.options, {
    onMigration: ({ name, position, total }) => console.log(`Bringing the database up to this release: ${name} (${position} of ${total})`),
  });
  try {
    await start(cardea, configuration);
  } catch (error) {
    // A pool that is still open would keep the process from ending.
    await cardea.close();
    throw error;
  }
}

async function start(cardea: Cardea, { port, options, administrator }: ServerConfiguration): Promise<void> {
  await cardea.ready;
  const setup = await provideAdministrator(cardea, administrator);
  const server = await open(cardea, port, options.mode === "development");
  stopOnSignal(cardea, server);
  const { services } = await cardea.engine();
  const hasSmtp = options.mail?.smtpUrl !== undefined;
  console.log(startUpText({ options: services.options, port: server.port, database: options.database, hasSmtp, setup }));
  collectWhenQuiet();
}

async function open(cardea: Cardea, port: number, isDevelopment: boolean): Promise<NodeServer> {
  try {
    return await listen(cardea.fetch, { port, hosts: isDevelopment ? loopbackHosts : [] });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // A machine without IPv6 has one loopback address.
    if (isDevelopment && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT"))
      return listen(cardea.fetch, { port, hosts: loopbackHosts.slice(0, 1) });
    if (code !== "EADDRINUSE") throw error;
    throw Object.assign(new Error(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1}`), { code });
  }
}

/** The first signal stops gracefully; it may come twice, from the terminal and from whoever started us. */
function stopOnSignal(cardea: Cardea, server: NodeServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    console.log("Stopping: requests under way are finished first.");
    server
      .close()
      .then(() => cardea.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
