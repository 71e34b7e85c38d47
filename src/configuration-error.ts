/** What is wrong with a set-up, all at once, so that it is mended in one go. */

/** The set-up is wrong: every key that is missing or ill-typed, at once. Thrown before anything listens. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  /** What is wrong, by key. */
  readonly faults: readonly ConfigurationFault[];
  constructor(faults: readonly ConfigurationFault[]) {
    super(["Cardea can't start: its configuration is wrong.", ...faults.map(({ key, message }) => `  ${key}: ${message}`)].join("\n"));
    this.faults = faults;
  }
}

export interface ConfigurationFault {
  readonly key: string;
  readonly message: string;
}
