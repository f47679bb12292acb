import { changeParts } from '../../utils/i18n/change-text.ts';
import type { Change } from '../../utils/profile/change.ts';
import { useTranslate } from '../ui/translate.tsx';
import './change-list.css';

/** One sentence per change. Texts from the profile keep their own direction. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslate();
  return (
    <ul class="changes">
      {changes.map((change, index) => (
        <li key={index}>
          {changeParts(change, t).map((part, partIndex) =>
            partIndex % 2 === 1 ? <bdi key={partIndex}>{part}</bdi> : part,
          )}
        </li>
      ))}
    </ul>
  );
}
