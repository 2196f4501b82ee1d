/** Words whose meaning has a colour; all others take turns with what is left. */
const meanings: Record<string, string> = {
  green:
    "done complete completed finished paid won active easy low good great healthy available approved yes coming confirmed delivered published resolved fixed happy fresh owned accepted passed safe",
  amber:
    "doing progress medium review reviewing waiting pending talking paused normal soon moderate maybe hold unpaid warning expiring okay testing",
  red: "high hard urgent critical overdue late lost cancelled canceled blocked broken difficult rejected declined expired failed bug severe sold bad angry error",
  grey: "draft archived inactive closed none never backlog someday idle later other",
  blue: "new open todo sent started reading watching scheduled planned shipped ordered invited asked lead",
};
const others = ["purple", "teal", "blue", "pink", "amber", "grey"];

/** The tint of an option: by its meaning, or by its place among the options. */
export function tintOf(option: string, options: readonly string[] = []): string {
  const words = option.toLowerCase().split(/\W+/);
  if (words.includes("to") && words.includes("do")) return "blue";
  const meant = Object.keys(meanings).find((tint) =>
    words.some((word) => meanings[tint].split(" ").includes(word)),
  );
  return meant ?? others[Math.max(options.indexOf(option), 0) % others.length];
}
