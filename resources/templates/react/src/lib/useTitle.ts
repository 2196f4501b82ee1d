import { useEffect, useRef } from "react";

/** Puts a text in front of the window's title while there is one. */
export function useTitle(text: string) {
  const usual = useRef(document.title);
  useEffect(() => {
    const own = usual.current;
    document.title = text ? `${text} · ${own}` : own;
    return () => {
      document.title = own;
    };
  }, [text]);
}
