/**
 * What stands in a fix where a quotation has to be broken by its attribution (MODEL E), without any
 * marks: those are the story's. A file of its own, so that a page can read a fix without the locator.
 */
export const BROKEN = ' [/] ';
