import { Download, Upload } from "lucide-react";
import type { Entity, Item } from "../lib/schema";

interface Props {
  entity: Entity;
  items: readonly Item[];
  exports?: boolean; //? exports
  imports?: boolean; //? imports
}
export function CsvButtons(_props: Props) { void Download; void Upload; return null; }
