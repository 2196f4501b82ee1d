/** Words whose meaning has a colour; all others take turns with what is left. */
const meanings: Record<string, string> = {
  green:
    "done complete completed finished paid won active easy low good healthy available approved yes",
  amber: "doing progress medium review waiting pending talking draft paused normal soon",
  red: "high hard urgent critical overdue late lost cancelled blocked broken difficult inactive",
};
const others = ["blue", "purple", "teal", "pink", "grey"];

/** The tint of an option: by its meaning, or by its place among the options. */
export function tintOf(option: string, options: readonly string[] = []): string {
  const words = option.toLowerCase().split(/\W+/);
  const meant = Object.keys(meanings).find((tint) =>
    words.some((word) => meanings[tint].split(" ").includes(word)),
  );
  return meant ?? others[Math.max(options.indexOf(option), 0) % others.length];
}
