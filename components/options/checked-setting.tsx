import { useId } from 'preact/hooks';
import './checked-setting.css';

interface CheckedSettingProps {
  name: string;
  /** Explains it. */
  text: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function CheckedSetting({ name, text, isOn, onChange }: CheckedSettingProps) {
  const id = useId();
  return (
    <>
      <label class="setting">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {name}
      </label>
      <p id={id} class="quiet setting-text">
        {text}
      </p>
    </>
  );
}
