import type { OxlintOverride } from 'oxlint';

/**
 * The rooms of the house: what each may import and may not touch. The one table from which every
 * import rule of the linter is made.
 *
 * A second override for the same file replaces the first instead of adding to it, so each file
 * belongs to exactly one block: a room, or one of its doors, which repeats the room and changes it.
 */

/** One file (or folder) of a room with rights of its own. */
export interface Door {
  /** Path inside the room; a glob is allowed. */
  readonly file: string;
  /** Packages this file may import beside those of its room. */
  readonly packages?: readonly string[];
  /** Imports forbidden here although the room may have them: pattern and the reason. */
  readonly banned?: readonly { readonly regex: string; readonly message: string }[];
  /** Globals this file may use although its room may not. */
  readonly globals?: readonly string[];
}

export interface Room {
  readonly name: string;
  /** Rooms it may import, as `#room/…`. */
  readonly rooms: readonly string[];
  /** Single files of other rooms of which it may import the types. */
  readonly typesOf?: readonly string[];
  /** Packages; `name` also admits `name/…`, `.` admits all. */
  readonly packages: readonly string[];
  /** Packages of which it may import the types alone. */
  readonly typesOfPackages?: readonly string[];
  readonly globals: readonly string[];
  /** Properties it may not read. */
  readonly properties: readonly { readonly object: string; readonly property: string }[];
  readonly maxLines: number;
  readonly doors: readonly Door[];
}

const PAGE = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'HTMLElement',
  'Element',
  'Node',
];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const DISK = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
const TIMERS = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'performance',
];
const HOST = ['process', 'Buffer', 'require', 'self', 'globalThis'];
const CHANCE = ['crypto'];
const NOW = { object: 'Date', property: 'now' };
const RANDOM = { object: 'Math', property: 'random' };

/** The order of core's folders: each may import what stands before it, nothing after it. */
const CORE_ORDER = [
  'text',
  'story',
  'anchor',
  'quote',
  'record',
  'verdict',
  'review',
  'desk',
  'export',
];

function coreFolders(): readonly Door[] {
  return CORE_ORDER.slice(0, -1).map((folder, at) => ({
    file: `${folder}/**`,
    banned: [
      {
        regex: `^\\.\\./(${CORE_ORDER.slice(at + 1).join('|')})/`,
        message: `Inside core the order is ${CORE_ORDER.join(' ← ')}; ${folder} may not look ahead.`,
      },
    ],
  }));
}

export const ROOMS: readonly Room[] = [
  {
    name: 'core',
    rooms: [],
    packages: [],
    globals: [
      ...PAGE,
      ...NETWORK,
      ...DISK,
      ...TIMERS,
      ...HOST,
      ...CHANCE,
      'Date',
      'Intl',
      'console',
    ],
    properties: [NOW, RANDOM],
    maxLines: 300,
    doors: [{ file: 'text/sha256.ts', packages: ['@noble/hashes'] }, ...coreFolders()],
  },
  {
    name: 'contract',
    rooms: ['core'],
    packages: ['zod'],
    globals: [...PAGE, ...NETWORK, ...DISK, ...TIMERS, ...HOST, ...CHANCE, 'Date', 'console'],
    properties: [NOW, RANDOM],
    maxLines: 300,
    doors: [],
  },
  {
    name: 'api',
    rooms: ['core', 'contract'],
    packages: ['hono'],
    typesOfPackages: ['zod'],
    globals: [...PAGE, ...NETWORK, ...DISK, ...HOST, 'console'],
    properties: [NOW, RANDOM],
    maxLines: 300,
    doors: [],
  },
  {
    name: 'storage',
    rooms: ['core'],
    typesOf: ['#api/ports.ts'],
    packages: [],
    globals: [
      ...PAGE,
      ...NETWORK,
      'localStorage',
      'sessionStorage',
      'process',
      'Buffer',
      'console',
    ],
    properties: [NOW, RANDOM],
    maxLines: 300,
    doors: [
      { file: 'indexeddb*.ts', packages: ['idb'] },
      { file: 'sql/sqlite*.ts', packages: ['better-sqlite3'] },
    ],
  },
  {
    name: 'sync',
    rooms: ['core', 'contract'],
    packages: ['zustand/vanilla', '@tanstack/query-core', 'uuid'],
    typesOfPackages: ['zod'],
    globals: [
      'window',
      'document',
      'localStorage',
      'sessionStorage',
      'process',
      'Buffer',
      'console',
    ],
    properties: [NOW, RANDOM],
    maxLines: 300,
    doors: [
      { file: 'device-database.ts', packages: ['idb'] },
      { file: 'device-schema.ts', packages: ['idb'] },
      {
        file: 'queries.ts',
        banned: [
          {
            regex:
              '^#core/desk/(desk|decide|evolve|apply|replay)\\.ts$|(^|/)desk-store(-[a-z]+)?\\.ts$',
            message:
              'React Query owns the reads that are not a desk; a desk comes from the desk store.',
          },
        ],
      },
    ],
  },
  {
    name: 'ui',
    rooms: ['core', 'sync'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-aria',
      'react-stately',
      '@tanstack/react-query',
      'zustand',
      'wouter',
    ],
    globals: [
      ...NETWORK,
      ...DISK,
      ...CHANCE,
      'process',
      'Buffer',
      'console',
      'alert',
      'confirm',
      'prompt',
    ],
    properties: [RANDOM],
    maxLines: 220,
    doors: [{ file: 'export/zip.ts', packages: ['fflate'] }],
  },
  {
    name: 'entry',
    rooms: ['core', 'contract', 'api', 'storage', 'sync', 'ui'],
    packages: ['.'],
    globals: [],
    properties: [],
    maxLines: 300,
    doors: [],
  },
];

/** Everything that turns a string into markup or into code; no room may. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
];

const ALL_ROOMS = ROOMS.map((room) => room.name);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

interface Pattern {
  readonly regex?: string;
  readonly group?: string[];
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

/** A regular expression for every string but this one; the linter's own has no look-ahead. */
function anythingBut(text: string): string {
  const branches = Array.from(text, (char, at) => `${escape(text.slice(0, at))}([^${char}]|$)`);
  return `(${[...branches, `${escape(text)}.`].join('|')})`;
}

/**
 * Walls first, the list of packages last: a path that a group lets through is not looked at by the
 * patterns after it.
 */
function importPatterns(room: Room, door: Door | null): Pattern[] {
  const patterns: Pattern[] = [...(door?.banned ?? [])];
  const others = ALL_ROOMS.filter((name) => name !== room.name);
  for (const name of others.filter((other) => !room.rooms.includes(other))) {
    const types = (room.typesOf ?? []).filter((file) => file.startsWith(`#${name}/`));
    patterns.push(
      ...(types.length === 0
        ? [{ regex: `^#${name}/`, message: `${room.name} may not import ${name}.` }]
        : types.map((file) => ({
            regex: `^#${name}/${anythingBut(file.slice(name.length + 2))}`,
            message: `${room.name} may import only the types of ${file}.`,
          }))),
    );
    patterns.push(
      ...types.map((file) => ({
        regex: `^${escape(file)}$`,
        allowTypeImports: true,
        message: `${room.name} may import only the types of ${file}.`,
      })),
    );
  }
  patterns.push(
    {
      regex: `^#${room.name}/`,
      message: 'Inside a room imports are relative; # shows that a wall is crossed.',
    },
    {
      regex: `^(\\.\\./)+(src/)?(${others.join('|')})/`,
      message: 'Across rooms imports are written #room/….',
    },
  );
  const typesOfPackages = room.typesOfPackages ?? [];
  patterns.push(
    ...typesOfPackages.map((name) => ({
      regex: `^${escape(name)}(/|$)`,
      allowTypeImports: true,
      message: `${room.name} may import only the types of ${name}.`,
    })),
  );
  const packages = [...room.packages, ...(door?.packages ?? [])];
  const admitted = [...packages, ...typesOfPackages].flatMap((name) => [`!${name}`, `!${name}/**`]);
  if (!packages.includes('.')) {
    patterns.push({
      group: ['**', '!./**', '!../**', '!\\#*/**', ...admitted],
      message:
        packages.length === 0
          ? `${room.name} imports no package.`
          : `${room.name} imports only ${packages.join(', ')} here.`,
    });
  }
  return patterns;
}

type Rules = NonNullable<OxlintOverride['rules']>;

function rulesOf(room: Room, door: Door | null): Rules {
  const globals = room.globals.filter((name) => !(door?.globals ?? []).includes(name));
  return {
    'no-restricted-imports': ['error', { patterns: importPatterns(room, door) }],
    'no-restricted-globals': globals.length === 0 ? 'off' : ['error', ...globals],
    'no-restricted-properties': [
      'error',
      ...room.properties.map((property) => ({
        ...property,
        message: 'Time and chance come in through a port.',
      })),
      ...MARKUP.map((property) => ({ property, message: 'Text is data, never markup.' })),
    ],
    'max-lines': ['error', { max: room.maxLines, skipBlankLines: true, skipComments: true }],
  };
}

/** A file with a door of its own in a folder that has one. */
function isInside(file: string, folder: string): boolean {
  return file !== folder && folder.endsWith('/**') && file.startsWith(folder.slice(0, -2));
}

/** One block a room and one a door, no two of them for the same file. */
export function roomOverrides(): OxlintOverride[] {
  return ROOMS.flatMap((room) => {
    const doors = room.doors.map((door) => ({
      files: [`src/${room.name}/${door.file}`],
      excludeFiles: room.doors
        .filter(({ file }) => isInside(file, door.file))
        .map(({ file }) => `src/${room.name}/${file}`),
      rules: rulesOf(room, door),
    }));
    const block = {
      files: [`src/${room.name}/**`],
      excludeFiles: doors.flatMap((door) => door.files),
      rules: rulesOf(room, null),
    };
    return [block, ...doors];
  });
}

/** Types that say what an event means; the second reading may know these, and no rule of the desk. */
const EVENT_TYPES = [
  'desk/event.ts',
  'desk/field.ts',
  'desk/log.ts',
  'quote/placement.ts',
  'quote/quote.ts',
  'verdict/evidence.ts',
  'verdict/source.ts',
];

/**
 * The second reading of a log (scripts/second-reading) must be able to contradict the desk, so it
 * shares nothing with it but the types of events and what core knows of text.
 */
export function secondReadingOverride(): OxlintOverride {
  const text = ['text', 'story'];
  const reason = 'A second reading shares nothing with the desk but types of events and text.';
  const patterns: Pattern[] = [
    ...EVENT_TYPES.map((file) => ({
      regex: `^#core/${escape(file)}$`,
      allowTypeImports: true,
      message: `${reason} Of core/${file} it may import the types.`,
    })),
    {
      group: [
        '**',
        '!./**',
        ...text.map((folder) => `!\\#core/${folder}/**`),
        ...EVENT_TYPES.map((file) => `!\\#core/${file}`),
      ],
      message: reason,
    },
  ];
  return {
    files: ['scripts/second-reading/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  };
}
