import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Profile } from '../../utils/profile/profile.ts';
import { useTranslate } from '../ui/translate.tsx';
import { headingId } from './profile-section.tsx';
import { sectionsOf } from './section-names.ts';
import './section-links.css';

interface SectionLinksProps {
  profile: Profile;
  /** What the ids of the headings start with: see `WithHeadings`. */
  headings: string;
}

/**
 * Jumps to the heading of each section. Renders nothing for a single section. nb. Buttons, because links would
 * change the address of the page.
 */
export function SectionLinks({ profile, headings }: SectionLinksProps) {
  const t = useTranslate();
  const names = sectionsOf(profile);
  if (names.length < 2) return null;
  return (
    <nav class="section-links" aria-label={t('section_links')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => jumpTo(headingId(headings, name))}>
              {t(`section_${snakeCase(name)}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls to the heading and moves the focus there, so that reading goes on at the section. */
function jumpTo(id: string) {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}
