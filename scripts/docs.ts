/** `npm run docs [folder]`: the reference of the library by TypeDoc, into docs/reference unless named, made fit for a strict content security policy. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { iconFile } from "../src/transports/pages/view/mark.ts";

const target = process.argv[2] ?? join("docs", "reference");
// It appears whole: a server that is running publishes it as soon as it is there.
const folder = `${target}.part`;
const typedoc = join("node_modules", ".bin", "typedoc");
const { status } = spawnSync(process.execPath, [typedoc, "--logLevel", "Warn", "--out", folder], { stdio: "inherit" });
if (status !== 0) process.exit(1);

// TypeDoc writes one script into each page, the same everywhere. As a file of its own it needs no exception from `script-src 'self'`.
const inline = /<script>([^<]+)<\/script>/g;
const script = "assets/theme.js";
const icon = "assets/cardea.svg";
const scripts = new Set<string>();
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))) {
  const path = join(folder, file);
  const page = readFileSync(path, "utf8");
  const [, base = "./"] = /data-base="([^"]*)"/.exec(page) ?? [];
  const moved = page
    .replace(inline, (_, code: string) => {
      scripts.add(code);
      return `<script src="${base}${script}"></script>`;
    })
    .replace("</title>", `</title><link rel="icon" type="image/svg+xml" href="${base}${icon}">`)
    // Served, it lies below the reference of the operations.
    .replace('<div id="tsd-toolbar-links">', `<div id="tsd-toolbar-links"><a href="${base}../../docs">Operations</a>`);
  writeFileSync(path, moved);
}
const [code, ...others] = scripts;
if (code === undefined || others.length > 0) throw new Error("TypeDoc's pages no longer have one inline script, the same in all.");
writeFileSync(join(folder, script), `${code}\n`);
writeFileSync(join(folder, icon), iconFile);
rmSync(target, { recursive: true, force: true });
renameSync(folder, target);
