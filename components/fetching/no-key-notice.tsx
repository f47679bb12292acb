import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/translate.tsx';

/** Said until a key is saved. */
export function NoKeyNotice({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const open = (
    <button type="button" class="button primary" onClick={onOpen}>
      {words('open_options')}
    </button>
  );
  return (
    <Notice role="alert" isCalm title={words('no_key_title')} actions={open}>
      <p>{words('no_key_text')}</p>
    </Notice>
  );
}
