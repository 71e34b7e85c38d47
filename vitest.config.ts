/** How the tests run: beside the code and under `test/`, one process per file, in the same Node that runs the source. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "examples/**/*.test.ts"],
    globalSetup: "test/support/postgres.global.ts",
    // A process per file: a native addon or a database handle left behind by one file cannot trouble the next.
    pool: "forks",
    // A test that passes only at the second try tells of a race; it must fail.
    retry: 0,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Node strips the types itself. So tests run what users run, and there is one copy of graphql, which refuses a second one's types.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/**/*.test.ts", "src/routes.generated.ts"],
      // The core, by the whole suite: `npm test -- --coverage`.
      thresholds: { "src/{kernel,domain}/**": { branches: 100 } },
    },
  },
});
