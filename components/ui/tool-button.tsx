import type { LucideIcon } from 'lucide-preact';
import './tool-button.css';

interface ToolButtonProps {
  icon: LucideIcon;
  name: string;
  /** What it acts upon, as a description. */
  target?: string | undefined;
  /** Nothing to act upon: it stays in its place and in the Tab key's way, and does nothing. */
  isOff?: boolean;
  /** For a button that is on or off. */
  isPressed?: boolean;
  tone?: 'danger';
  onClick: () => void;
}

/** A button of a toolbar: an icon with its name, which is for the ear alone where room is scarce. */
export function ToolButton(props: ToolButtonProps) {
  const { icon: Icon, name, target, isOff = false, isPressed, tone, onClick } = props;
  return (
    <button
      type="button"
      class={tone ? `tool ${tone}` : 'tool'}
      title={target ? `${name}: ${target}` : name}
      aria-description={target}
      aria-pressed={isPressed}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <Icon size={16} aria-hidden="true" />
      <span class="tool-name">{name}</span>
    </button>
  );
}
