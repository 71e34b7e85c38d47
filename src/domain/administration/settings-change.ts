/** Changing a realm's settings: what a change may look like, what is stored of it, and which changes only the instance's administrators make. */
import { z } from "zod";
import { invalidRequest } from "../../kernel/input.ts";
import { captchaProviders } from "../../kernel/ports.ts";
import { fieldFault } from "../../kernel/problem.ts";
import type { InstanceOptions } from "../realm/instance-options.ts";
import { type Settings, type SettingsInput, settingsOutput, settingsShape } from "../realm/settings.ts";

/** What administrators are answered: the realm's name for people is no setting, and is changed with them. */
export const settingsAnswer = z.object({
  displayName: z.string().meta({ description: "What people read." }),
  settings: settingsOutput,
  captchaProvider: z
    .enum(captchaProviders)
    .nullable()
    .meta({ description: "Who judges captchas; null: the instance has nobody who could." }),
});

type Groups = (typeof settingsShape)["shape"];
type Bare<Setting> = Setting extends z.ZodDefault<infer Inner> ? Inner : Setting;
type Changeable<Setting> = z.ZodOptional<z.ZodNullable<Bare<Setting> & z.ZodType>>;
type GroupChange<Group> =
  Group extends z.ZodPrefault<z.ZodObject<infer Shape>>
    ? z.ZodOptional<z.ZodNullable<z.ZodObject<{ [Name in keyof Shape]: Changeable<Shape[Name]> }, z.core.$strict>>>
    : never;
type ChangeShape = { [Name in keyof Groups]: GroupChange<Groups[Name]> };

/**
 * Any settings, without their defaults: absent means unchanged, null means the instance's value again. Where null is a value of the
 * setting itself (`sessions.maxPerUser`), null of its group leads back.
 */
export const settingsChangeShape = z.object(changeShape());

function changeShape(): ChangeShape {
  const groups = Object.entries(settingsShape.shape).map(([name, group]) => [name, groupChange(group.unwrap().shape)]);
  // One group for each of `settingsShape`, and `groupChange` keeps the names within.
  return Object.fromEntries(groups) as ChangeShape;
}

function groupChange(shape: Readonly<Record<string, z.ZodType>>): z.ZodType {
  const settings = Object.entries(shape).map(([name, setting]) => {
    const bare = setting instanceof z.ZodDefault ? setting.unwrap() : setting;
    // Built of zod's own types; `unwrap` only says less.
    const value = bare as z.ZodType;
    return [name, (value instanceof z.ZodNullable ? value : value.nullable()).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(settings)).nullable().optional();
}

type Tree = Record<string, unknown>;

/** The difference that a realm stores, after a change. Both sides hold what the schema accepted. */
export function changedDifference(own: SettingsInput, change: z.output<typeof settingsChangeShape>): SettingsInput {
  const next: Tree = { ...own };
  for (const [name, group] of Object.entries(change)) {
    if (group === undefined) continue;
    if (group === null) delete next[name];
    else next[name] = changedGroup(name, (next[name] ?? {}) as Tree, group);
  }
  return next as SettingsInput;
}

function changedGroup(name: string, own: Tree, change: Tree): Tree {
  const kept = { ...own };
  for (const [setting, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (value === null && !takesNull(name, setting)) delete kept[setting];
    else kept[setting] = value;
  }
  return kept;
}

function takesNull(group: string, setting: string): boolean {
  return settingsShape.safeParse({ [group]: { [setting]: null } }).success;
}

/** A field hidden or asked for must be one that the instance declares: what nobody declared, nobody could fill in. @throws Problem `invalid_request` */
export function checkProfileSettings({ profileFields }: InstanceOptions, { profile }: z.output<typeof settingsChangeShape>): void {
  const errors = (["hidden", "required"] as const).flatMap((list) =>
    (profile?.[list] ?? []).flatMap((name, at) =>
      Object.hasOwn(profileFields ?? {}, name) ? [] : [fieldFault(`/profile/${list}/${at}`, "undeclared_field", { code: "unknown_field" })],
    ),
  );
  if (errors.length > 0) throw invalidRequest(errors);
}

/** What guards the realm's users, and when another value guards them less. A setting that is not here is the realm's own business. */
const guards: readonly { readonly path: readonly [keyof Settings, string]; isLooser(now: unknown, next: unknown): boolean }[] = [
  { path: ["signUp", "emailVerification"], isLooser: isSwitchedOff },
  { path: ["signIn", "requireVerifiedEmail"], isLooser: isSwitchedOff },
  { path: ["signIn", "secondFactor"], isLooser: (now, next) => now === "required" && next !== "required" },
  { path: ["password", "minLength"], isLooser: (now, next) => Number(next) < Number(now) },
  ...(["idleSeconds", "absoluteSeconds", "recentSeconds", "maxPerUser"] as const).map((name) => ({
    path: ["sessions", name] as const,
    isLooser: isMore,
  })),
  ...(["accessSeconds", "refreshIdleSeconds", "refreshAbsoluteSeconds"] as const).map((name) => ({
    path: ["tokens", name] as const,
    isLooser: isMore,
  })),
  { path: ["mail", "resetSeconds"], isLooser: isMore },
];

function isSwitchedOff(now: unknown, next: unknown): boolean {
  return now === true && next === false;
}

/** Null is no limit. */
function isMore(now: unknown, next: unknown): boolean {
  const limit = (value: unknown) => (value === null ? Number.POSITIVE_INFINITY : Number(value));
  return limit(next) > limit(now);
}

/** The settings that guard less after a change, as pointers into it. */
export function loosened(now: Settings, next: Settings): string[] {
  const valueAt = (settings: Settings, [group, name]: readonly [keyof Settings, string]) => (settings[group] as Tree)[name];
  return guards.filter(({ path, isLooser }) => isLooser(valueAt(now, path), valueAt(next, path))).map(({ path }) => `/${path.join("/")}`);
}

/** The settings that differ, as paths. */
export function changedPaths(now: Settings, next: Settings): string[] {
  return Object.entries(next).flatMap(([group, settings]) =>
    Object.entries(settings)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify((now[group as keyof Settings] as Tree)[name]))
      .map(([name]) => `${group}.${name}`),
  );
}
