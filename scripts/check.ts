/** `npm run check`: everything that is known about the code without running it, in a few seconds. */
import { runChecks } from "./checks.ts";

const results = await runChecks({ withPackage: false });
if (results.includes(false)) process.exitCode = 1;
