export function glibcVersion(): string | null;
export function packagedNode(machine: {
  readonly platform: string;
  readonly arch: string;
  readonly glibc: string | null;
}): string | null;
