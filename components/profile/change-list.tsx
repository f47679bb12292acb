import { changeParts } from '../../utils/i18n/change-text.ts';
import type { Change } from '../../utils/profile/change.ts';
import { useTranslate } from '../ui/translate.tsx';
import './change-list.css';

/** The changes, a sentence each. The person's own texts run in their own direction. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslate();
  return (
    <ul class="changes">
      {changes.map((change, index) => (
        <li key={index}>
          {changeParts(change, t).map((part, at) =>
            at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part,
          )}
        </li>
      ))}
    </ul>
  );
}
