import type { LucideIcon } from 'lucide-preact';
import './tool-button.css';

interface ToolButtonProps {
  icon: LucideIcon;
  name: string;
  /** What the button acts on, as a description. */
  target?: string | undefined;
  /** nb. A disabled button keeps its place in the tab order, so that the focus isn't lost. */
  isDisabled?: boolean;
  /** For a toggle button. */
  isPressed?: boolean;
  tone?: 'danger';
  /** Shows only the icon. */
  isCompact?: boolean;
  onClick: () => void;
}

/** A button in a toolbar: an icon and its name. A narrow toolbar shows only the icon. */
export function ToolButton(props: ToolButtonProps) {
  const {
    icon: Icon,
    name,
    target,
    isDisabled = false,
    isPressed,
    tone,
    isCompact,
    onClick,
  } = props;
  return (
    <button
      type="button"
      class={tone ? `tool ${tone}` : 'tool'}
      title={target ? `${name}: ${target}` : name}
      aria-description={target}
      aria-pressed={isPressed}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon size={16} aria-hidden="true" />
      <span class={isCompact ? 'visually-hidden' : 'tool-name'}>{name}</span>
    </button>
  );
}
