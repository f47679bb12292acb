import type { FailureCode } from '../../utils/failure/failure.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { useTranslate } from './translate.tsx';
import './help-link.css';

/** Opens the entry of a failure in the documentation, in a new tab. */
export function HelpLink({ code }: { code: FailureCode }) {
  const t = useTranslate();
  return (
    <a
      class="help-link"
      href={`docs/troubleshooting.html#${code}`}
      hreflang="en"
      target="_blank"
      rel="noopener"
      aria-label={t('help_about', t(`failure_${snakeCase(code)}`))}
    >
      {t('help')}
    </a>
  );
}
