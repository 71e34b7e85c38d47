/** `npm run bench [name…]`: runs the benchmarks, each in processes of its own, and says which goals hold. A missed goal is no failure; a broken benchmark is. */
import { type Figure, printFigures } from "./support/figures.ts";

interface Benchmark {
  readonly title: string;
  load(): Promise<{ run(): Promise<Figure[]> }>;
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  "session-http": { title: "getSession over HTTP, warm cookie, one core", load: () => import("./session-http.ts") },
  "session-in-process": { title: "getSession in process, warm session", load: () => import("./session-in-process.ts") },
  "sign-in": { title: "signInWithPassword, 32 callers, SQLite with durable commits", load: () => import("./sign-in.ts") },
  "start-up": { title: "the server process alone, SQLite, development mode", load: () => import("./start-up.ts") },
  store: { title: "what the store is asked", load: () => import("./store.ts") },
  "second-factor": { title: "what a second factor adds to a sign-in", load: () => import("./second-factor.ts") },
  realms: { title: "10,000 realms of 20 users each, beside one", load: () => import("./realms.ts") },
  scale: { title: "1,000,000 users and sessions, beside 1,000; SQLite", load: () => import("./scale.ts") },
  console: { title: "pages of the console, 1,000,000 users and 10,000,000 events; PostgreSQL", load: () => import("./console.ts") },
  faces: { title: "one small answer by each face", load: () => import("./faces.ts") },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => benchmarks[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exitCode = 1;
} else {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      printFigures(`${name}: ${benchmark.title}`, await (await benchmark.load()).run());
    } catch (error) {
      console.error(`\n${name} broke:`, error);
      process.exitCode = 1;
    }
  }
}
