/** Processor time: on a shared machine the true measure, since a neighbour takes wall time but not ours. */

/** Microseconds of processor time that this process has used, all its threads together. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
