import { X } from "lucide-react";
import { labels } from "../lib/labels";
import { hideToast, useToasts } from "../lib/toasts";

/** The messages at the bottom of the screen. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex flex-col items-center gap-2 px-4 md:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={`toast pointer-events-auto flex max-w-md items-center gap-3 rounded-xl px-4 py-3 text-sm shadow-lg ${
            toast.tone === "error" ? "bg-danger text-surface" : "bg-inverse text-on-inverse"
          }`}
        >
          <span className="min-w-0 truncate">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="shrink-0 rounded font-semibold underline-offset-4 hover:underline"
              onClick={() => {
                toast.action?.run();
                hideToast(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={labels.close}
            className="shrink-0 rounded opacity-70 hover:opacity-100"
            onClick={() => hideToast(toast.id)}
          >
            <X className="size-4" aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
