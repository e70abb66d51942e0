/** What a person may do. A person wears several (MODEL H). */
export type Hat = 'checks' | 'signs' | 'clears' | 'standards' | 'reads' | 'answers';

export const HATS: readonly Hat[] = ['checks', 'signs', 'clears', 'standards', 'reads', 'answers'];

/** A person as the log records one: id for life, name as it was when they acted. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** A person of a desk with the hats they wear today. */
export interface Person extends Actor {
  readonly hats: readonly Hat[];
}

/** The machine as a writer: bars nobody, signs nothing. */
export const MACHINE: Actor = { id: 'machine', name: 'the desk' };
