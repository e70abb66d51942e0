/**
 * Whose words stand in print where they were not spoken in our language. `interpreter`: the voice of an
 * interpreter is itself the record.
 */
export type Rendering = 'none' | 'ours' | 'agency' | 'interpreter';

/** The four cases as the screen says them. */
export const RENDERINGS: readonly { readonly rendering: Rendering; readonly label: string }[] = [
  { rendering: 'none', label: 'Spoken in our language' },
  { rendering: 'ours', label: 'We translated' },
  { rendering: 'agency', label: 'The agency translated' },
  { rendering: 'interpreter', label: 'An interpreter’s voice is the record' },
];
