import { blockCollector, type BlockCollector } from '#core/record/formats/block-collector.ts';
import type { RecordFileResult } from '#core/record/formats/record-refusal.ts';
import type { RecordWarning } from '#core/record/formats/record-text.ts';
import { blocksResult, hiddenWarning, runThrough } from './record-markup.ts';

type Attributes = Readonly<Record<string, string>>;

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements whose text nobody reads as text of the page. */
const DROPPED = set(
  'script style noscript template iframe object embed svg math canvas audio video picture map select datalist button textarea title',
);
/** Parts of a page around its text. */
const AROUND = set('nav footer aside dialog menu');
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);
const CELLS = set('td th');
const BOLD = set('b strong');
const HIDING = ['display:none', 'visibility:hidden', 'font-size:0', 'opacity:0'];
const WEIGHTS = ['bold', 'bolder', '600', '700', '800', '900'].map((each) => `font-weight:${each}`);

/** Whether an inline style holds one of these rules; "opacity:0.5" is not "opacity:0". */
function styled({ style }: Attributes, rules: readonly string[]): boolean {
  const plain = (style ?? '').toLowerCase().replaceAll(/\s/g, '');
  return rules.some((rule) => {
    const at = plain.indexOf(rule);
    const after = plain.charAt(at + rule.length);
    return at >= 0 && (after === '' || ';!p%e'.includes(after));
  });
}

const ROLES = ['dropped', 'around', 'hidden', 'main', 'bold', 'pre', 'cell'] as const;

/** For each role of elements: 1 if an element has it; or how many of those around a place have it. */
type Roles = Record<(typeof ROLES)[number], number>;

function rolesOf(name: string, attributes: Attributes): Roles {
  return {
    dropped: Number(DROPPED.has(name)),
    around: Number(AROUND.has(name)),
    hidden: Number('hidden' in attributes || styled(attributes, HIDING)),
    main: Number(name === 'main' || attributes['role'] === 'main'),
    bold: Number(BOLD.has(name) || styled(attributes, WEIGHTS)),
    pre: Number(name === 'pre'),
    cell: Number(CELLS.has(name)),
  };
}

function move(depths: Roles, roles: Roles, by: 1 | -1): void {
  for (const role of ROLES) depths[role] += roles[role] * by;
}

/** Where the page marks its main part, that part if it holds most of the words or many. */
const MANY = 500;

/**
 * An HTML page as a record: its text in paragraphs, with the speakers that its bold type names. The
 * markup is data: nothing of it is drawn, run or fetched. Where the page marks its main part, only
 * that is taken. O(n).
 * @throws CannotRead
 */
export function readHtml(markup: string): RecordFileResult {
  const whole = blockCollector();
  const main = blockCollector();
  const depths: Roles = { dropped: 0, around: 0, hidden: 0, main: 0, bold: 0, pre: 0, cell: 0 };
  const stack: Roles[] = [];
  let hiddenLetters = 0;
  let aroundLetters = 0;
  const each = (act: (collector: BlockCollector) => void): void => {
    act(whole);
    if (depths.main > 0) act(main);
  };
  const edge = (name: string): void => {
    if (!BLOCKS.has(name)) return;
    each((to) => (depths.cell > 0 ? to.blockEndInCell() : to.blockEnd()));
  };
  const say = (words: string): void => {
    const bold = depths.bold > 0;
    if (depths.pre === 0) return each((to) => to.words(words, bold));
    for (const [at, line] of words.split('\n').entries()) {
      if (at > 0) each((to) => to.lineBreak());
      each((to) => to.words(line.trim() === '' ? '' : line, bold));
    }
  };
  runThrough(
    markup,
    {
      open: (name, attributes) => {
        edge(name);
        if (name === 'br') each((to) => to.lineBreak());
        const roles = rolesOf(name, attributes);
        stack.push(roles);
        move(depths, roles, 1);
      },
      close: (name) => {
        edge(name);
        const roles = stack.pop();
        if (roles === undefined) return;
        if (roles.cell > 0) each((to) => to.cellEnd());
        move(depths, roles, -1);
      },
      text: (words) => {
        if (depths.dropped > 0) return;
        if (depths.hidden > 0) hiddenLetters += words.trim().length;
        else if (depths.around > 0) aroundLetters += words.trim().length;
        else say(words);
      },
    },
    {},
  );
  const marked = main.length() * 2 > whole.length() || main.length() > MANY;
  const leftOut = aroundLetters > 0 || (marked && main.length() < whole.length());
  return blocksResult('html', marked ? main : whole, [
    ...hiddenWarning(hiddenLetters),
    ...(leftOut ? [PARTS_LEFT_OUT] : []),
  ]);
}

const PARTS_LEFT_OUT: RecordWarning = {
  code: 'parts-left-out',
  message: 'Menus, margins and footers of the page were left out.',
};
