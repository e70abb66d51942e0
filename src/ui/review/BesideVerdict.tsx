import { FragmentLine } from './FragmentLine.tsx';
import { StyleLine } from './StyleLine.tsx';
import { UnnamedLines } from './UnnamedLines.tsx';

/** What else bears on the verdict, a line each: the source is not named, few words in marks, what the house style lets pass. */
export function BesideVerdict() {
  return (
    <>
      <UnnamedLines />
      <FragmentLine />
      <StyleLine />
    </>
  );
}
