import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const AllowAccessContext = createContext<(() => void) | undefined>(undefined);

/**
 * Provides what asks the user for access to OutX, called synchronously in a click. Nothing while there is access. nb. A
 * context, because any notice of a failure may need it.
 */
export const AllowAccessProvider = AllowAccessContext.Provider;

/** Returns what asks the user for access to OutX, or `undefined` while there is access. */
export const useAllowAccess = () => useContext(AllowAccessContext);
