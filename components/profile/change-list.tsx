import { changeParts } from '../../utils/i18n/change-text.ts';
import type { Change } from '../../utils/profile/change.ts';
import { CutLine } from '../ui/cut-line.tsx';
import { LongList } from '../ui/long-list.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './change-list.css';

/** One sentence per change. Texts from the profile keep their own direction. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslate();
  return (
    <LongList class="changes" items={changes}>
      {(change, index) => (
        <li key={index}>
          {changeParts(change, t).map((part, partIndex) =>
            partIndex % 2 === 1 ? (
              <bdi key={partIndex}>
                <CutLine text={part} />
              </bdi>
            ) : (
              part
            ),
          )}
        </li>
      )}
    </LongList>
  );
}
