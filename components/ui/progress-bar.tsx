import { useId } from 'preact/hooks';
import './progress-bar.css';

interface ProgressBarProps {
  label: string;
  /** The progress as text. */
  text?: string | undefined;
  /** Both are absent if the progress isn't known. */
  done?: number;
  total?: number;
}

/** nb. Not a live region: screen readers would read out every update. */
export function ProgressBar({ label, text, done, total }: ProgressBarProps) {
  const id = useId();
  return (
    <div class="progress-bar">
      <label for={id}>{label}</label>
      {text && <span class="quiet">{text}</span>}
      <progress id={id} value={total ? done : undefined} max={total || undefined} />
    </div>
  );
}
