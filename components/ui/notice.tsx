import { KeyRound, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import './notice.css';

interface NoticeProps {
  /** `alert` if the user has to act, `status` for information. */
  role: 'alert' | 'status';
  title?: string;
  /** A first step to take, rather than an error. */
  isCalm?: boolean;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A framed message, with buttons for what the user can do about it. */
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
