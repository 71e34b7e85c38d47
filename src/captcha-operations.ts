/** Which operations can ask strangers for a captcha, and that the settings of the instance name no others. */
import { ConfigurationError } from "./configuration-error.ts";
import type { InstanceOptions } from "./domain/realm/instance-options.ts";
import type { Route } from "./kernel/route.ts";

/** Names of the operations that can ask. */
export function captchaOperationsOf(all: readonly Route[]): ReadonlySet<string> {
  return new Set(all.filter(({ operation }) => operation.contract.captcha === true).map(({ operation }) => operation.contract.name));
}

/** @throws ConfigurationError for a name that no operation has, or none that can ask. */
export function checkCaptchaOperations({ settings }: InstanceOptions, known: ReadonlySet<string>): void {
  const unknown = (settings.captcha?.operations ?? []).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const message = (name: string) => `names ${name}, which can't ask for a captcha; these can: ${[...known].sort().join(", ")}`;
  throw new ConfigurationError(unknown.map((name) => ({ key: "settings.captcha.operations", message: message(name) })));
}
