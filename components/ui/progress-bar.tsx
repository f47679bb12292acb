import { useId } from 'preact/hooks';
import './progress-bar.css';

interface ProgressBarProps {
  /** What is going on, and how far it is in words. */
  label: string;
  standing?: string | undefined;
  /** Both absent where it cannot be told. */
  done?: number;
  total?: number;
}

/** How far something has come. What ticks is not in a live region: it would be read out each time. */
export function ProgressBar({ label, standing, done, total }: ProgressBarProps) {
  const id = useId();
  return (
    <div class="progress-bar">
      <label for={id}>{label}</label>
      {standing && <span class="quiet">{standing}</span>}
      <progress id={id} value={total ? done : undefined} max={total || undefined} />
    </div>
  );
}
