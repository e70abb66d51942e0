/**
 * What shall go wrong in the demo, and how often. Counts are of requests that are still to meet the
 * fault; each one met counts down, so a plan ends by itself. The plan is a plain object that the
 * fault panel sets and reads.
 */
export interface FaultPlan {
  /** Milliseconds every answer is held back. */
  latency: number;
  /** No network: nothing is sent and nothing comes back, until it is switched off. */
  offline: boolean;
  /** This many requests never reach the host. */
  loseRequests: number;
  /** This many requests are carried out, and the answer is lost. */
  loseAnswers: number;
  /** This many requests reach the host twice. */
  duplicate: number;
  /** This many commands are answered as refused; the host never sees them. */
  refuseCommands: number;
  /** This many commands are answered as not understood (400): the queue stops at them until told. */
  poisonCommands: number;
  /** This many requests are answered with a page, as a hotel's network does (200, HTML). */
  answerPages: number;
  /** The device's storage takes nothing more, until it is switched off. */
  storageFull: boolean;
}

/** Nothing goes wrong. */
export function noFaults(): FaultPlan {
  return {
    latency: 0,
    offline: false,
    loseRequests: 0,
    loseAnswers: 0,
    duplicate: 0,
    refuseCommands: 0,
    poisonCommands: 0,
    answerPages: 0,
    storageFull: false,
  };
}
