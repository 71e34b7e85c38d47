/** Joins the areas of a catalogue: their files each say a part, and whoever looks for a text needs not know which. */

/** What all areas say together. */
export type Joined<Areas> = AreaTakers<Areas> extends (area: infer All) => void ? All : never;

/** A function that takes any of them takes what is all of them: so TypeScript makes an intersection of a union. */
type AreaTakers<Areas> = { [Name in keyof Areas]: (area: Areas[Name]) => void }[keyof Areas];

/** @param areas a module that exports each area; no key stands in two. */
export function join<Areas extends object>(areas: Areas): Joined<Areas> {
  // `Object.assign` knows the type of so many and no more.
  return Object.assign({}, ...Object.values(areas)) as Joined<Areas>;
}
