import type { Command } from '#core/desk/command.ts';

/**
 * Marks a quote for legal, or takes the mark off (null). Always an edit and never a suggestion: it is
 * under no signature, so it bars nobody.
 */
export function legalWrite(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.legal', id: quoteId, value }] };
}
