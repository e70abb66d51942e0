import { CURRENCY_SIGNS, FRACTIONS, MAGNITUDES } from './lexicon/en/numbers.ts';
import { BEHIND_NUMBER, UNIT_NAMES } from './lexicon/en/units.ts';
import type { RawWord } from './raw-word.ts';
import { rateBehind, readUnit, runsOn } from './unit-reading.ts';

/** A number read from words at `at`: how many words it takes, and its key ("#15", "#200000000 dollar"). */
export interface NumberRead {
  readonly taken: number;
  readonly key: string;
}

const DIGITS = '0123456789';
const MOST_WORDS = 16;

function startsWithDigit(word: string): boolean {
  return word !== '' && DIGITS.includes(word.charAt(0));
}

/** "200m", "3pm", "15th": the digits, and what hangs on them. */
function splitDigits(key: string): readonly [string, string] {
  let at = 0;
  while (at < key.length && (DIGITS.includes(key.charAt(at)) || '.:/'.includes(key.charAt(at))))
    at += 1;
  return [key.slice(0, at), key.slice(at)];
}

/** "kg" of "20kg", "C" of "30C"; null for letters that are no unit. */
function attachedUnit(letters: string): string | null {
  if (letters === '') return null;
  const scale = letters === 'c' || letters === 'f' ? `degree ${letters}` : null;
  return UNIT_NAMES.get(letters) ?? BEHIND_NUMBER.get(letters) ?? scale;
}

function isPlainNumber(key: string): boolean {
  const [digits, rest] = splitDigits(key);
  return digits !== '' && rest === '' && !digits.includes(':') && !digits.includes('/');
}

function isWritten(word: RawWord): boolean {
  return !startsWithDigit(word.plain);
}

class Reading {
  readonly #words: readonly RawWord[];
  readonly #from: number;
  #at: number;
  #total = 0;
  #current = 0;
  #written = true;
  /** The unit written with the digits: "20kg". */
  #attached: string | null = null;

  constructor(words: readonly RawWord[], from: number) {
    this.#words = words;
    this.#from = from;
    this.#at = from;
  }

  read(): NumberRead | null {
    const first = this.#words[this.#from];
    if (first === undefined) return null;
    const time = this.#clock(first);
    if (time !== null) return time;
    const part = this.#partOf();
    if (part !== null) return part;
    const next = this.#words[this.#from + 1];
    if (first.plain === 'half' && next !== undefined) {
      const skip = next.key === 'a' ? 1 : 0;
      const magnitude = this.#magnitude(this.#from + 1 + skip);
      if (magnitude === null) return null;
      this.#at = this.#from + 2 + skip;
      return this.#done(magnitude / 2);
    }
    if ((first.key === 'a' || first.key === 'an') && this.#countWord(this.#from + 1) !== null) {
      this.#current = 1;
      this.#at += 1;
    } else if (!this.#digits(first)) return null;
    while (this.#attached === null && this.#total >= 0 && this.#more());
    return this.#done(this.#total + this.#current);
  }

  /** "a quarter of a million", "three quarters of a million". */
  #partOf(): NumberRead | null {
    // Asked of every word: most are not followed by an "of" soon.
    const [one, two] = [this.#words[this.#from + 1], this.#words[this.#from + 2]];
    if (one?.key !== 'of' && two?.key !== 'of') return null;
    const first = this.#words[this.#from]?.key ?? '';
    const digit = first.length === 1 && startsWithDigit(first) ? Number(first) : 0;
    const skip = first === 'a' || digit > 0 ? 1 : 0;
    const parts = this.#words[this.#from + skip]?.plain.replace(/s$/u, '') ?? '';
    const behind = this.#from + skip + 1;
    const [of, article] = [this.#words[behind]?.key, this.#words[behind + 1]?.key];
    const magnitude = this.#magnitude(behind + 2);
    const fraction = FRACTIONS.get(parts)?.slice('1/'.length);
    if (fraction === undefined || of !== 'of' || article !== 'a' || magnitude === null) return null;
    this.#at = behind + 3;
    return this.#done((Math.max(digit, 1) * magnitude) / Number(fraction));
  }

  /** "3pm", "3.30pm", "3:30 p.m.", "15:00"; a full hour may be printed without its minutes. */
  #clock(word: RawWord): NumberRead | null {
    const [digits, half] = splitDigits(word.key);
    const attached = half === 'pm' || half === 'am';
    if (digits === '' || (!attached && !digits.includes(':')) || (half !== '' && !attached))
      return null;
    this.#at += 1;
    const part = attached ? half.charAt(0) : this.#unit();
    const hour = digits.replace('.', ':').replace(':00', '');
    return { taken: this.#at - this.#from, key: part === null ? `#${hour}` : `#${hour} ${part}` };
  }

  #digits(word: RawWord): boolean {
    if (!startsWithDigit(word.key)) return false;
    const [digits, rest] = splitDigits(word.key);
    if (rest === 'th') {
      this.#total = -Number(digits);
      this.#written = false;
      this.#at += 1;
      return true;
    }
    const attached = MAGNITUDES.has(rest) ? null : attachedUnit(rest);
    if (digits.includes(':') || digits.includes('/')) return false;
    if (rest !== '' && attached === null && !MAGNITUDES.has(rest)) return false;
    const value = Number(digits);
    if (Number.isNaN(value)) return false;
    this.#written = isWritten(word);
    this.#current = value;
    this.#attached = attached;
    if (rest !== '' && attached === null) {
      this.#total = value * (MAGNITUDES.get(rest) ?? 1);
      this.#current = 0;
    }
    this.#at += 1;
    return true;
  }

  /** The factor of a magnitude word that runs on at `at`; letters alone ("m") are none. */
  #magnitude(at: number): number | null {
    const word = this.#words[at];
    if (word === undefined || !runsOn(word) || word.plain.length < 2) return null;
    return MAGNITUDES.get(word.plain) ?? null;
  }

  #countWord(at: number): number | null {
    const word = this.#words[at];
    if (word !== undefined && runsOn(word) && word.plain === 'dozen') return 12;
    return this.#magnitude(at);
  }

  #more(): boolean {
    if (this.#at - this.#from > MOST_WORDS) return false;
    const word = this.#words[this.#at];
    if (word === undefined || !runsOn(word)) return false;
    const magnitude = this.#countWord(this.#at);
    if (magnitude !== null) {
      this.#at += 1;
      if (magnitude < 1000) this.#current = (this.#current === 0 ? 1 : this.#current) * magnitude;
      else {
        this.#total = (this.#total % 1000 === 0 ? this.#total : 0) + this.#current * magnitude;
        this.#current = 0;
      }
      return true;
    }
    if (word.key === 'and') return this.#afterAnd();
    if (word.key === 'point') return this.#afterPoint();
    return this.#small(word);
  }

  /** "five hundred and six", "two and a half million". */
  #afterAnd(): boolean {
    const next = this.#words[this.#at + 1];
    if (next?.key === 'a' && this.#words[this.#at + 2]?.plain === 'half') {
      this.#at += 3;
      this.#current += 0.5;
      return true;
    }
    if (next === undefined || !isPlainNumber(next.key) || !isWritten(next)) return false;
    const value = Number(next.key);
    const open = this.#current >= 100 ? this.#current % 100 === 0 : this.#current === 0;
    if (!open || this.#total + this.#current < 100 || value >= 100) return false;
    this.#current += value;
    this.#at += 2;
    return true;
  }

  #afterPoint(): boolean {
    let decimals = '';
    let at = this.#at + 1;
    for (; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      if (word === undefined || !isPlainNumber(word.key) || word.key.length > 1) break;
      decimals += word.key;
    }
    if (decimals === '') return false;
    this.#current = Number(`${this.#current}.${decimals}`);
    this.#at = at;
    return true;
  }

  /** "twenty" "one"; "three hundred" "fifty"; "nineteen" "ninety" of a year: written words only. */
  #small(word: RawWord): boolean {
    const [digits, rest] = splitDigits(word.key);
    const ordinal = rest === 'th' || word.key === 'second';
    if ((!isPlainNumber(word.key) && !ordinal) || !isWritten(word) || !this.#written) return false;
    const value = word.key === 'second' ? 2 : Number(digits);
    const tens = this.#current % 100;
    if (tens >= 20 && tens % 10 === 0 && value < 10 && value > 0) {
      if (ordinal && word.key === 'second' && !word.before.includes('-')) return false;
      this.#current += value;
    } else if (this.#current >= 100 && this.#current % 100 === 0 && value < 100)
      this.#current += value;
    else if (this.#current === 0 && this.#total > 0 && value < 1000) this.#current = value;
    else if (
      (this.#current === 19 || this.#current === 20) &&
      value >= 10 &&
      value < 100 &&
      !ordinal
    )
      this.#current = this.#current * 100 + value;
    else return false;
    this.#at += 1;
    if (ordinal) {
      this.#total = -(this.#total + this.#current);
      this.#current = 0;
      return false;
    }
    return true;
  }

  /** The key with the unit behind or the currency before it. Ordinals are marked by their sign. */
  #done(value: number): NumberRead {
    const amount = value < 0 ? `#${-value}th` : `#${value}`;
    const sign = this.#words[this.#from]?.before.trimEnd().at(-1) ?? '';
    const currency = CURRENCY_SIGNS.get(sign);
    const unit = value < 0 ? null : (this.#attached ?? this.#unit());
    const behind = unit ?? (currency === undefined ? null : currency + this.#rate());
    return { taken: this.#at - this.#from, key: behind === null ? amount : `${amount} ${behind}` };
  }

  /** "a month" of "$3,000 a month". */
  #rate(): string {
    const { taken, name } = rateBehind(this.#words, this.#at);
    this.#at += taken;
    return name;
  }

  #unit(): string | null {
    const read = readUnit(this.#words, this.#at);
    if (read === null) return null;
    this.#at += read.taken;
    return read.name;
  }
}

/**
 * The number that begins with word `from` in digits or words, with its magnitude, unit and currency,
 * so that "two and a half million", "2.5 million" and "2.5m" are one; null where none begins.
 */
export function readNumber(words: readonly RawWord[], from: number): NumberRead | null {
  return new Reading(words, from).read();
}
