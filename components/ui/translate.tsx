import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/messages.ts';

const TranslateContext = createContext<Translate>((key) => {
  throw new Error(`No TranslateProvider above the view that asks for "${key}".`);
});

/** Provides the messages to every view inside. `value` is `i18n.getMessage` or the like. */
export const TranslateProvider = TranslateContext.Provider;

/** The messages for the view that calls it. */
export const useTranslate = (): Translate => useContext(TranslateContext);
