import type { VcardOptions } from '../../utils/export/create-export-writer.ts';
import { type VcardVersion, vcardVersions } from '../../utils/export/vcard-line.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { HintedChoice } from './hinted-choice.tsx';
import './format-options.css';

interface VcardChoicesProps {
  vcard: VcardOptions;
  onVcard: (vcard: VcardOptions) => void;
}

/** The version of vCards, and whether each is a file of its own. */
export function VcardChoices({ vcard, onVcard }: VcardChoicesProps) {
  const t = useTranslate();
  return (
    <div class="format-options">
      <ChoiceField
        label={t('export_vcard_version')}
        choices={vcardVersions.map((version) => [version, t(versionNames[version])])}
        chosen={vcard.version}
        onChoose={(version = vcard.version) => onVcard({ ...vcard, version })}
      />
      <HintedChoice
        label={t('export_vcard_zip')}
        hint={t('export_vcard_zip_hint')}
        checked={vcard.isZipped}
        onChecked={(isZipped) => onVcard({ ...vcard, isZipped })}
      />
    </div>
  );
}

const versionNames = {
  '3.0': 'export_vcard_version_3',
  '4.0': 'export_vcard_version_4',
} as const satisfies Record<VcardVersion, string>;
