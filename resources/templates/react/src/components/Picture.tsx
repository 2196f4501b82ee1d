import { Image } from "lucide-react";

interface Props {
  /** A data URL; "" shows a placeholder. */
  source: string;
  alt: string;
  className: string;
}

/** A picture that fills its frame. */
export function Picture({ source, alt, className }: Props) {
  if (source) return <img src={source} alt={alt} className={`object-cover ${className}`} />;
  return (
    <span className={`grid place-items-center bg-hover text-faint ${className}`}>
      <Image className="size-1/4 max-h-8 max-w-8" aria-hidden />
    </span>
  );
}
