import { createContext } from "react";

export interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
}

/** The items that are ticked to be changed together; undefined while nobody is choosing. */
export const SelectionContext = createContext<Selection | undefined>(undefined);
