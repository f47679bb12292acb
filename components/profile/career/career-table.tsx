import type { YearMonth } from '../../../utils/profile/month-index.ts';
import { CutLine } from '../../ui/cut-line.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { gapTexts, itemTexts } from './career-texts.ts';
import type { Timeline } from './timeline.ts';
import './career-table.css';

interface CareerTableProps {
  timeline: Timeline;
  /** The month up to which lengths are counted. */
  month: YearMonth;
  label: string;
}

/** What the timeline draws, as a table ordered by start: positions, schools and gaps. */
export function CareerTable({ timeline, month, label }: CareerTableProps) {
  const t = useTranslate();
  const rows = [
    ...timeline.bars.map((bar) => ({ at: bar.startFraction, ...itemTexts(bar.item, month, t) })),
    ...timeline.gaps.map((gap) => ({ at: gap.startFraction, ...gapTexts(gap, t) })),
  ].toSorted((one, other) => one.at - other.at);
  return (
    <table class="career-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('timeline_what')}</th>
          <th scope="col">{t('timeline_where')}</th>
          <th scope="col">{t('timeline_from')}</th>
          <th scope="col">{t('timeline_to')}</th>
          <th scope="col">{t('timeline_length')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, where = '', from, to, length = '' }, index) => (
          <tr key={index}>
            <th scope="row">
              <bdi>
                <CutLine text={what} />
              </bdi>
            </th>
            <td>
              <bdi>
                <CutLine text={where} />
              </bdi>
            </td>
            <td>
              <bdi>
                <CutLine text={from} />
              </bdi>
            </td>
            <td>
              <bdi>
                <CutLine text={to} />
              </bdi>
            </td>
            <td>
              <bdi>
                <CutLine text={length} />
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
