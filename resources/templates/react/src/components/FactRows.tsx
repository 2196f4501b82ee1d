export interface Fact {
  label: string;
  value: string;
}

/** Facts, a row each. */
export function FactRows({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-6 py-3">
          <dt className="text-muted">{label}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
