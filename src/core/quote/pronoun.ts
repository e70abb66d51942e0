const PRONOUNS: readonly string[] = ['he', 'she', 'they', 'him', 'her', 'them', 'it', 'we', 'i'];

/** Whether a mention only points at a name that stands elsewhere in the text; English. */
export function isPronoun(mention: string): boolean {
  return PRONOUNS.includes(mention.trim().toLowerCase());
}
