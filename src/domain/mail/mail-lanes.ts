/** How many sends go on at a time, arranged such that a recipient's server that hangs does not hold up the others (SMT-05). */

/** Quick sends at a time: a mail server takes hundreds a second this way, and none minds so few connections. */
const quickLanes = 8;
/** Sends at a time, the slow ones included: also the most connections to the mail server. */
const mostSends = 24;
/** A send that took so long is slow: it goes on, but makes room in its lane. */
const slowMilliseconds = 2000;
/** With so many slow sends under way, a recipient's domain gets no more for now. */
const slowPerDomain = 2;

interface Send {
  readonly domain: string;
  isSlow: boolean;
}

export interface Lanes {
  /** How many sends may begin now. */
  free(): number;
  /** The domain's server hangs: better bring it nothing more for the moment. */
  isStuck(domain: string): boolean;
  /** Takes a lane. @returns what gives it back. */
  enter(domain: string): () => void;
}

/** @param onRoom called when a slow send makes room. */
export function createLanes(onRoom: () => void): Lanes {
  const sends = new Set<Send>();
  const count = (fits: (send: Send) => boolean) => [...sends].filter(fits).length;
  return {
    free: () => Math.max(0, Math.min(quickLanes - count((send) => !send.isSlow), mostSends - sends.size)),
    isStuck: (domain) => count((send) => send.isSlow && send.domain === domain) >= slowPerDomain,
    enter(domain) {
      const send: Send = { domain, isSlow: false };
      sends.add(send);
      const timer = setTimeout(() => {
        send.isSlow = true;
        onRoom();
      }, slowMilliseconds).unref();
      return () => {
        clearTimeout(timer);
        sends.delete(send);
      };
    },
  };
}
