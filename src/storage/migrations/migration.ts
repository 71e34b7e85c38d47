/** What a migration is: a name, a promise to older releases, and its SQL for each engine. */

export type Engine = "sqlite" | "postgres";

/** One step of the schema. Applied ones never change: the checksum of their SQL is kept in the database. */
export interface Migration {
  /** `0001-foundation`: the number gives the order, the name never changes. */
  readonly name: string;
  /** The oldest release that still works on the schema after this step. Steps only add, so it rises long after the step that needs it. */
  readonly oldestCompatibleRelease: string;
  /** The statements in their order. A function of the engine alone, so that the checksum means something. */
  statements(engine: Engine): readonly string[];
}
