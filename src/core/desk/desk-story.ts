import type { FingerprintRules } from '../review/fingerprint.ts';
import type { DifferenceClass } from '../record/difference.ts';
import type { StoryFacts } from '../story/version.ts';
import type { Relation } from '../verdict/case.ts';
import type { HouseStyle } from '../verdict/difference.ts';
import type { StyleNamed } from '../verdict/house-style.ts';
import type { Act } from './act.ts';
import type { EventOf } from './event.ts';

/** The facts of the story and every setting a rule reads: copied into its log when it is made (MODEL A1). */
export interface Story extends StoryFacts {
  /** Out of the way in the list of stories. */
  readonly archived: boolean;
  readonly houseStyle: HouseStyle;
  /** What passes where the house style is `custom`. */
  readonly permits: readonly DifferenceClass[];
  /** Which style of the desk that is, in which version; null: none of them. */
  readonly style: StyleNamed | null;
  /** Second verdicts without sight of the first are asked for. */
  readonly blind: boolean;
  readonly relation: Relation;
  readonly trustedAgencies: readonly string[];
  readonly created: Act;
}

/** A clearance: the version and, one for each quote, the fingerprint it was given for. */
export interface Clearance extends Act {
  readonly versionId: string;
  readonly quoteIds: readonly string[];
  readonly fingerprints: readonly string[];
  /** By which rules each of these was made. */
  readonly rules: readonly FingerprintRules[];
  /** Seq of its event. */
  readonly seq: number;
}

/** The story ran: which version, where, whether as a correction. `seq` of its event. */
export interface Publication extends Act {
  readonly versionId: string;
  readonly where: string;
  readonly correction: boolean;
  readonly seq: number;
}

/** The story will not run, or ran and is withdrawn. */
export interface Killed extends Act {
  readonly reason: string;
}

/** The log was taken back from a copy: where it came from, and what its host can prove of it. `seq` of its event. */
export type Restoration = Act & EventOf<'log-restored@1'>['data'] & { readonly seq: number };
