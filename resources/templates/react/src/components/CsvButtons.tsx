import { Download } from "lucide-react"; //? exports
import { Upload } from "lucide-react"; //? imports
import { useRef } from "react"; //? imports
import { readCsv } from "../lib/csv"; //? imports
import { saveFile, writeCsv } from "../lib/csv"; //? exports
import { changeItems } from "../lib/items"; //? imports
import { labels } from "../lib/labels";
import type { Entity, Item } from "../lib/schema"; //? exports
import type { Entity } from "../lib/schema"; //? !exports
import { showToast } from "../lib/toasts"; //? imports
import { IconButton } from "./IconButton";
//#if exports

/** Saves the items on the screen as a file for spreadsheets. */
export function ExportButton({ entity, items }: { entity: Entity; items: readonly Item[] }) {
  return (
    <IconButton
      icon={Download}
      label={`${labels.export} CSV`}
      onClick={() => saveFile(`${entity.store}.csv`, writeCsv(entity, items))}
    />
  );
}
//#end
//#if imports

/** Adds the items of a CSV file, and offers to take them out again. */
export function ImportButton({ entity }: { entity: Entity }) {
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    const items = readCsv(entity, await file.text());
    if (items.length === 0) {
      showToast({ text: labels.notACsv, tone: "error" });
      return;
    }
    const ids = items.map((item) => item.id);
    void changeItems(entity, items);
    showToast({
      text: `${labels.imported} ${items.length} ${entity.many.toLowerCase()}`,
      action: { label: labels.undo, run: () => void changeItems(entity, [], ids) },
    });
  };

  return (
    <>
      <IconButton
        icon={Upload}
        label={`${labels.import} CSV`}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </>
  );
}
//#end
