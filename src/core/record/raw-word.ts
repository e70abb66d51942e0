/** A word on its way to becoming a unit: its key and its written form. */
export interface RawWord {
  readonly key: string;
  readonly plain: string;
  readonly capital: boolean;
  /** What stands before it, to see "$" and whether a number runs on. */
  readonly before: string;
}
