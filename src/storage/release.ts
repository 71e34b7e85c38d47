/** Which of two releases is the older one (semver.org §11, without pre-releases, which count as their release). */

/** Negative when `a` is older than `b`, 0 when they are the same, positive when it is newer. */
export function compareReleases(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(release: string): readonly number[] {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(release);
  if (match === null) throw new Error(`"${release}" is not a release such as 1.2.3.`);
  return match.slice(1).map(Number);
}
