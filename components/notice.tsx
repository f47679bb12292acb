import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `alert` for what needs the person, `status` for what merely goes on. */
  role: 'alert' | 'status';
  title?: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A framed message with what can be done about it. */
export function Notice({ role, title, actions, children }: NoticeProps) {
  return (
    <div class={`notice notice-${role}`} role={role}>
      {title && <h2 class="notice-title">{title}</h2>}
      {children}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
