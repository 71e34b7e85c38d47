/** Users as the console's lists show them: what is read of each, how a state is said, and a row. */
import { z } from "zod";
import type { UserState } from "../../domain/user/user-state.ts";
import { userStates } from "../../domain/user/user-state.ts";
import type { Block, Cell, Column, Row } from "../../kernel/page/blocks.ts";
import type { Badge, Text } from "../../kernel/page/text.ts";
import type { PageTextKey } from "../../texts/keys.ts";

export const listedUser = z.object({
  id: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  emailVerified: z.boolean(),
  state: z.enum(userStates),
  roles: z.array(z.string()),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
});
export type ListedUser = z.output<typeof listedUser>;

export const listedUsers = z.object({ users: z.array(listedUser), nextCursor: z.string().nullable() });

export const stateWords: Readonly<Record<UserState, PageTextKey>> = {
  ACTIVE: "console.state.ACTIVE",
  PENDING_VERIFICATION: "console.state.PENDING_VERIFICATION",
  PENDING_APPROVAL: "console.state.PENDING_APPROVAL",
  INVITED: "console.state.INVITED",
  ARCHIVED: "console.state.ARCHIVED",
  REJECTED: "console.state.REJECTED",
  DEACTIVATED: "console.state.DEACTIVATED",
  SUSPENDED: "console.state.SUSPENDED",
  DELETION_DUE: "console.state.DELETION_DUE",
  ANONYMISED: "console.state.ANONYMISED",
};

const stateTones: Readonly<Record<UserState, Badge["tone"]>> = {
  ACTIVE: "good",
  PENDING_VERIFICATION: "attention",
  PENDING_APPROVAL: "attention",
  INVITED: "plain",
  ARCHIVED: "plain",
  REJECTED: "danger",
  DEACTIVATED: "danger",
  SUSPENDED: "danger",
  DELETION_DUE: "danger",
  ANONYMISED: "plain",
};

export function stateBadge(state: UserState): Badge<PageTextKey> {
  return { text: stateWords[state], tone: stateTones[state] };
}

export const usersCounted = z.object({ states: z.array(z.object({ state: z.enum(userStates), count: z.int(), isMore: z.boolean() })) });

/** The states in which there is somebody, how many, and the way to them; nothing where all are alike. */
export function stateLinks({ states }: z.output<typeof usersCounted>, current: string | undefined): readonly Block<PageTextKey>[] {
  const order = Object.keys(stateWords);
  const held = states.filter(({ count }) => count > 0).sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  if (held.length < 2) return [];
  const links = held.map(({ state, count, isMore }) => {
    const values = { state: { key: stateWords[state], values: {} }, count: { count } };
    const text = { key: isMore ? "console.users.overOfState" : "console.users.ofState", values } as const;
    return { to: "/admin/users", query: { state }, text, isCurrent: state === current };
  });
  return [{ kind: "links", links }];
}

/** The address, else the name, else the id: something that tells one from the other. */
export function nameOf({ id, email, username }: Pick<ListedUser, "id" | "email" | "username">): string {
  return email ?? username ?? id;
}

const sort = { input: "sort", ascending: "OLDEST", descending: "NEWEST", isDescendingAtFirst: true } as const;

export const userColumns: readonly Column<PageTextKey>[] = [
  { title: "console.users.user" },
  { title: "console.users.state" },
  { title: "console.users.roles" },
  { title: "console.users.lastSignIn" },
  { title: "console.users.created", sort },
];

export function userRow(user: ListedUser): Row<PageTextKey> {
  const { id, state, roles, lastSignInAt, createdAt } = user;
  return {
    key: id,
    name: { plain: nameOf(user) },
    cells: [
      userCell(user),
      { badges: [stateBadge(state)] },
      roles.length === 0 ? { text: "console.nobody" } : { badges: roles.map((role) => ({ text: { plain: role }, tone: "plain" })) },
      { text: lastSignInAt === null ? "console.never" : { ago: lastSignInAt } },
      { text: { ago: createdAt } },
    ],
  };
}

/** Both names, and the way to the user's page. */
export function userCell(user: ListedUser): Cell<PageTextKey> {
  const { id, email, username } = user;
  const detail: Text<PageTextKey> | undefined = email !== null && username !== null ? { plain: username } : undefined;
  return { text: { plain: nameOf(user) }, link: { to: "/admin/users/{id}", with: { id } }, ...(detail !== undefined && { detail }) };
}
