/** Judges the texts, as one of the checks of `npm run check`. */
import { textFaults } from "./text-faults.ts";

const faults = await textFaults();
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
