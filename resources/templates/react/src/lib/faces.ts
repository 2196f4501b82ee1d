import {
  Apple,
  Cat,
  Fish,
  Flower2,
  Heart,
  Moon,
  Rocket,
  Star,
  type LucideIcon,
} from "lucide-react";

/** What is on a pair of cards: an icon, or a word or sign of the person's own. */
export interface Face {
  name: string;
  icon?: LucideIcon;
}

/** Faces for a game without its own. */
export const usualFaces: readonly Face[] = [
  { name: "Apple", icon: Apple },
  { name: "Cat", icon: Cat },
  { name: "Fish", icon: Fish },
  { name: "Flower", icon: Flower2 },
  { name: "Heart", icon: Heart },
  { name: "Moon", icon: Moon },
  { name: "Rocket", icon: Rocket },
  { name: "Star", icon: Star },
];
