import { formatValue } from "../lib/format"; //? computed
import type { Field, Value } from "../lib/schema";
import { ChecksInput } from "./ChecksInput"; //? checks
import { ChoiceInput } from "./ChoiceInput"; //? choice
import { ColorInput } from "./ColorInput"; //? color
import { DurationInput } from "./DurationInput"; //? duration
import { ImageInput } from "./ImageInput"; //? image
import { NumberInput } from "./NumberInput"; //? number
import { RatingInput } from "./RatingInput"; //? rating
import { RefInput } from "./RefInput"; //? ref
import { RepeatInput } from "./RepeatInput"; //? repeat
import { Switch } from "./Switch"; //? bool
import { TagsInput } from "./TagsInput"; //? tags
import { TextInput } from "./TextInput";

/** What every input gets. The label of an input is the element `${id}-label`. */
export interface InputProps<T extends Value = Value> {
  id: string;
  field: Field;
  value: T;
  onChange: (value: T) => void;
  /** Ties the input to its messages. */
  described: {
    "aria-invalid"?: boolean;
    "aria-describedby"?: string;
    "aria-required"?: boolean;
  };
}

/** The right input for the kind of the field. */
export function FieldInput({ value, ...props }: InputProps) {
  switch (props.field.kind) {
    //#if number
    case "number":
    case "money":
    case "percent":
      return <NumberInput {...props} value={value as number | null} />;
    //#end
    //#if duration
    case "duration":
      return <DurationInput {...props} value={value as number | null} />;
    //#end
    //#if bool
    case "bool":
      return <Switch {...props} value={value === true} />;
    //#end
    //#if choice
    case "choice":
      return <ChoiceInput {...props} value={String(value)} />;
    //#end
    //#if tags
    case "tags":
      return <TagsInput {...props} value={value as string[]} />;
    //#end
    //#if rating
    case "rating":
      return <RatingInput {...props} value={value as number | null} />;
    //#end
    //#if image
    case "image":
      return <ImageInput {...props} value={String(value)} />;
    //#end
    //#if color
    case "color":
      return <ColorInput {...props} value={String(value)} />;
    //#end
    //#if ref
    case "ref":
      return <RefInput {...props} value={String(value)} />;
    //#end
    //#if repeat
    case "repeat":
      return <RepeatInput {...props} value={String(value)} />;
    //#end
    //#if checks
    case "checks":
      return <ChecksInput {...props} value={value as string[]} />;
    //#end
    //#if computed
    case "computed":
      return (
        <output id={props.id} className="control bg-hover font-medium">
          {formatValue(props.field, value)}
        </output>
      );
    //#end
    default:
      return <TextInput {...props} value={String(value)} />;
  }
}
