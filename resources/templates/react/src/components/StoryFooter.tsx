/** The last line of a page. */
export function StoryFooter({ text }: { text: string }) {
  return (
    <footer className="mt-10 border-t border-line px-5 py-8 text-center text-sm text-muted">
      {text}
    </footer>
  );
}
