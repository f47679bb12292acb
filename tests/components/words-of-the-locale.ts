import type { MessageKey, Words } from '../../components/words.tsx';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** The real English sentences, filled in as the browser does it. */
export const words: Words = (key: MessageKey, ...substitutions) =>
  messages[key].message.replace(/\$([1-9])/g, (_, at) => substitutions[Number(at) - 1] ?? '');
