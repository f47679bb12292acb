import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../public/_locales/en/messages.json';

/** The name of a sentence in the locale files. */
export type MessageKey = keyof typeof messages;

/** The sentence of that name in the person's language, `$1` to `$9` filled in. */
export type Words = (key: MessageKey, ...substitutions: string[]) => string;

const WordsContext = createContext<Words>((key) => {
  throw new Error(`No WordsProvider above the view that asks for "${key}".`);
});

/** Hands the sentences to every view inside. `value` is `i18n.getMessage` or the like. */
export const WordsProvider = WordsContext.Provider;

/** The sentences for the view that calls it. */
export const useWords = (): Words => useContext(WordsContext);
