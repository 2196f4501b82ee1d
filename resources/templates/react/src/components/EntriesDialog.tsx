import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Entry, EntryField } from "../lib/entries";
import { newId } from "../lib/ids";
import { labels } from "../lib/labels";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { IconButton } from "./IconButton";

interface Props {
  title: string;
  fields: readonly EntryField[];
  entries: readonly Entry[];
  onChange: (entries: Entry[]) => void;
  onClose: () => void;
}

/** What the person added, with a form to add more and to change it. */
export function EntriesDialog({ title, fields, entries, onChange, onClose }: Props) {
  const [edited, setEdited] = useState<Entry>();
  const save = (values: Record<string, string>) => {
    if (edited) {
      onChange(entries.map((one) => (one.id === edited.id ? { ...values, id: one.id } : one)));
    } else {
      onChange([...entries, { ...values, id: newId() }]);
    }
    setEdited(undefined);
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-5 overflow-y-auto p-5">
        <EntryForm
          key={edited?.id ?? entries.length}
          fields={fields}
          entry={edited}
          onSave={save}
        />
        {entries.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {entries.map((entry) => (
              <li key={entry.id} className="flex items-center gap-2 py-2 pr-2 pl-4 text-sm">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{entry[fields[0].key]}</span>
                  <span className="block truncate text-muted">{entry[fields[1].key]}</span>
                </span>
                <IconButton icon={Pencil} label={labels.edit} onClick={() => setEdited(entry)} />
                <IconButton
                  icon={Trash2}
                  label={labels.delete}
                  onClick={() => onChange(entries.filter((one) => one.id !== entry.id))}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

interface FormProps {
  fields: readonly EntryField[];
  entry?: Entry;
  onSave: (values: Record<string, string>) => void;
}

function EntryForm({ fields, entry, onSave }: FormProps) {
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSave(Object.fromEntries(fields.map(({ key }) => [key, String(form.get(key)).trim()])));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {fields.map((field) => (
        <label key={field.key} className="grid gap-1.5 text-sm font-medium">
          {field.label}
          <input
            name={field.key}
            required={!field.isOptional}
            pattern={field.isOptional ? undefined : ".*\\S.*"}
            defaultValue={entry?.[field.key]}
            placeholder={field.hint}
            autoComplete="off"
            className="control font-normal"
          />
        </label>
      ))}
      <Button type="submit" tone="primary" className="justify-self-end">
        {entry ? labels.save : labels.add}
      </Button>
    </form>
  );
}
