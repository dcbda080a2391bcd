/** The first stop of the Tab key: past the head of the page. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed top-3 start-3 z-60 -translate-y-20 rounded-pill bg-ink px-6 py-3 font-semibold text-paper focus:translate-y-0"
    >
      {children}
    </a>
  );
}
