/** The context of one call, made once the caller is known. A class, because one is made for every request: its methods cost nothing. */
import type { Contract } from "../../kernel/operation.ts";
import { Problem, type ProblemDetails, type ProblemType } from "../../kernel/problem.ts";
import type { Instant } from "../../storage/schema.ts";
import { chooseLocale } from "../../texts/locale.ts";
import type { Change } from "../invalidation.ts";
import { hasWrittenMail } from "../outbox/outbox.ts";
import type { Realm } from "../realm/realm.ts";
import type { Session } from "../session/session.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import type { NewAuditEvent } from "./audit-event.ts";
import type { AuditNote, Call, Client, Effect } from "./call.ts";
import { type Met, provenAt } from "./caller.ts";
import type { CardeaContext } from "./context.ts";
import { recordChange } from "./host-events.ts";
import type { Services } from "./services.ts";

export class CallContext implements CardeaContext {
  readonly services: Services;
  readonly call: Call;
  readonly realm: Realm;
  /** The realm whose credential the caller showed: its policy says what is asked of them. */
  readonly home: Realm;
  readonly user: User | null;
  readonly session: Session | null;
  readonly provenAt: Instant | null;
  readonly scopes: readonly string[] | null;
  readonly effects: Effect[] = [];
  /** An audit event of this call has been committed. */
  isAudited = false;
  #note: AuditNote = {};
  readonly #contract: Contract;

  constructor(services: Services, contract: Contract, call: Call, { realm, caller, home }: { realm: Realm } & Met) {
    this.services = services;
    this.#contract = contract;
    this.call = call;
    this.realm = realm;
    this.home = home;
    this.user = caller?.user ?? null;
    this.session = caller?.session ?? null;
    this.provenAt = caller === null ? null : provenAt(caller);
    this.scopes = caller?.claims?.scope.split(" ") ?? null;
  }

  get requestId(): string {
    return this.call.requestId;
  }
  get client(): Client {
    return this.call.client;
  }
  get locale(): string {
    return chooseLocale(this.user?.locale ?? null, this.client.languages);
  }
  get options() {
    return this.services.options;
  }
  get database() {
    return this.services.database;
  }
  get clock() {
    return this.services.clock;
  }
  get keyRing() {
    return this.services.keyRing;
  }
  get hasher() {
    return this.services.hasher;
  }
  get isTrustedCall(): boolean {
    return this.call.credential?.kind === "library";
  }
  get carrier(): "cookie" | "tokens" {
    return this.call.credential?.kind === "bearer" ? "tokens" : "cookie";
  }

  note(note: AuditNote): void {
    this.#note = { ...this.#note, ...note, detail: { ...this.#note.detail, ...note.detail } };
  }

  problem(type: ProblemType, details?: ProblemDetails): Problem {
    return new Problem(type, details);
  }

  async commit<T>(work: (transaction: Transaction) => Promise<T>, refused?: ProblemType): Promise<T> {
    if (this.isAudited) throw new Error(`${this.#contract.name} commits twice; its audit event would stand for both.`);
    const { invalidation } = this.services;
    const changes: Change[] = [];
    let hasMail = false;
    let hasEvent = false;
    const result = await this.database.transaction(async (queries) => {
      // The transaction may run again after a deadlock.
      changes.length = 0;
      const changed = async (change: Change) => {
        changes.push(change);
        await invalidation.tell(queries, change);
      };
      const value = await work({ queries, changed });
      hasMail = hasWrittenMail(queries);
      const event = this.event(refused === undefined ? "SUCCESS" : "REFUSED", refused?.code ?? null);
      hasEvent = await recordChange(queries, this.services, this.realm, event);
      return value;
    });
    this.isAudited = true;
    invalidation.apply(changes);
    if (hasMail) this.services.wake();
    if (hasEvent) this.services.events.wake();
    return result;
  }

  /** The audit event of this call, as far as it is known by now. */
  event(outcome: NewAuditEvent["outcome"], code: string | null): NewAuditEvent {
    const { realm, clock, user, requestId, client } = this;
    return {
      realmId: realm.id,
      at: clock.now(),
      name: this.#contract.name,
      outcome,
      code,
      actor: user,
      note: this.#note,
      requestId,
      client,
    };
  }
}
