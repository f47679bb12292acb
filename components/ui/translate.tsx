import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/messages.ts';

const TranslateContext = createContext<Translate>((key) => {
  throw new Error(`The message "${key}" is used outside of a TranslateProvider.`);
});

/** Provides the messages to all components inside. */
export const TranslateProvider = TranslateContext.Provider;

/** Returns the function that looks up messages, conventionally named `t`. */
export const useTranslate = (): Translate => useContext(TranslateContext);
