/** Hot queries, compiled once: building and compiling one with Kysely costs more than running it. */
import { type Compilable, type CompiledQuery, type DialectAdapter, type RawBuilder, sql } from "kysely";
import type { Queries } from "./database.ts";

/** Stands for a value in the query; annotate it with the values' names and types. */
export type Parameter<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** A compiled query with a name, under which PostgreSQL keeps its plan. */
export interface PreparedQuery extends CompiledQuery {
  readonly preparedName: string;
}

/** Marks where a value goes among the compiled query's parameters. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

let preparedCount = 0;

/**
 * Compiles the query at its first use on an engine and from then on only fills in the values.
 *
 * @example
 * const findUser = prepared((queries, parameter: Parameter<{ id: string }>) =>
 *   queries.selectFrom("user").select("email").where("id", "=", parameter("id")));
 * const [user] = await findUser(database.fastReads, { id });
 */
export function prepared<Values extends object, Row>(
  build: (queries: Queries, parameter: Parameter<Values>) => Compilable<Row>,
): (queries: Queries, values: Values) => Promise<Row[]> {
  preparedCount += 1;
  const preparedName = `cardea_${preparedCount}`;
  // A database and its transactions share the adapter, and the SQL depends on nothing else.
  const compiled = new WeakMap<DialectAdapter, PreparedQuery>();
  return async (queries, values) => {
    const { adapter } = queries.getExecutor();
    let query = compiled.get(adapter);
    if (query === undefined) {
      query = { ...build(queries, slot).compile(), preparedName };
      compiled.set(adapter, query);
    }
    const parameters = fill(query.parameters, values);
    const { rows } = await queries.executeQuery<Row>({ ...query, parameters } as CompiledQuery<Row>);
    return rows;
  };
}

/** The type of the slot is the value's, which `fill` puts in its place before anything runs. */
function slot<Value>(name: string): RawBuilder<Value> {
  return sql<Value>`${new Slot(name)}`;
}

function fill(parameters: readonly unknown[], values: object): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Slot ? valueFor(values, parameter.name) : parameter));
}

/** A forgotten value would be bound as null and find nothing, silently. */
function valueFor(values: object, name: string): unknown {
  const value: unknown = Reflect.get(values, name);
  if (value === undefined) throw new TypeError(`The prepared query needs a value for ${name}.`);
  return value;
}
