import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { whenIdle } from '../kit/when-idle.ts';

/** The desk's own words are in it, whatever the story is in. */
export const DESK_LANGUAGE = 'en';

/** As much of a text as tells its language. */
const SAMPLE = 20_000;

/** Languages (BCP 47) by the hash of their text; '' where the words do not tell. The page's own. */
const told = createStore<Readonly<Record<string, string>>>(() => ({}));

/** Texts that are being looked at. */
const asked = new Set<string>();

async function tell(sha256: string, text: string): Promise<void> {
  const { languageOf } = await import('#core/record/language.ts');
  const language = languageOf(text.slice(0, SAMPLE)) ?? '';
  told.setState({ [sha256]: language });
}

/** What is written somewhere, and the hash of it. */
interface HashedText {
  readonly sha256: string;
  readonly text: string;
}

/**
 * The language of a text, for `lang`: told by its words once the browser has nothing better to do.
 * '' says that it is not known; undefined, that nobody has looked yet or there is no text.
 */
export function useTextLanguage(of: HashedText | null | undefined): string | undefined {
  const sha256 = of?.sha256 ?? '';
  const text = of?.text ?? '';
  const language = useStore(told, (state) => state[sha256]);
  useEffect(() => {
    if (text === '' || asked.has(sha256)) return;
    asked.add(sha256);
    // Where it does not come through it is asked for again by whoever draws the text next.
    whenIdle(() => void tell(sha256, text).catch(() => asked.delete(sha256)));
  }, [sha256, text]);
  return language;
}
