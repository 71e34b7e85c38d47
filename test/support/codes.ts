/** What others make of our secrets: the codes of OATH Toolkit, and what a camera would read from a picture. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ensureProgram } from "./programs.ts";

const run = promisify(execFile);

/** Once before the tests, so that no test's time limit covers the installation. */
export async function ensureCodePrograms(): Promise<void> {
  await ensureProgram("oathtool");
  await ensureProgram("zbarimg", "zbar-tools");
}

/** The code that OATH Toolkit makes of a base32 secret at an instant. */
export async function oathtoolCode(secret: string, at: number): Promise<string> {
  const now = new Date(at).toISOString().replace("T", " ").replace(/\..*/, " UTC");
  const { stdout } = await run("oathtool", ["--totp", "--base32", "--now", now, secret]);
  return stdout.trim();
}

/** @param file a PNG with a QR code */
export async function readQrCode(file: string): Promise<string> {
  const { stdout } = await run("zbarimg", ["--quiet", "--raw", file]);
  return stdout.trim();
}
