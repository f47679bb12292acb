import { KeyRound, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `alert` for what needs the person, `status` for what merely goes on. */
  role: 'alert' | 'status';
  title?: string;
  /** A first step to take, not a thing gone wrong. */
  isCalm?: boolean;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A framed message with what can be done about it. */
export function Notice({ role, title, isCalm = false, actions, children }: NoticeProps) {
  const Icon = isCalm ? KeyRound : TriangleAlert;
  return (
    <div class={`notice notice-${isCalm ? 'calm' : role}`} role={role}>
      {title && (
        <h2 class="notice-title">
          <Icon size={16} aria-hidden="true" />
          {title}
        </h2>
      )}
      {children}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
