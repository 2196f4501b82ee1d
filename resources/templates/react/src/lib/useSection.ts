import { useEffect, useState } from "react";

/** Which of these sections stands in the upper part of the window; "" for none. */
export function useSection(ids: readonly string[]): string {
  const [current, setCurrent] = useState("");
  const names = ids.join(" ");

  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setCurrent(names.split(" ").find((id) => seen.has(id)) ?? "");
      },
      { rootMargin: "-20% 0px -75%" },
    );
    for (const id of names.split(" ")) {
      const section = id && document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [names]);

  return current;
}
