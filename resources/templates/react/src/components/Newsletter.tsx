import { Check } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { labels } from "../lib/labels";
import { subscribe } from "../lib/subscribers";
import type { SectionHead } from "./Section";

interface Props extends SectionHead {
  button?: string;
}

/** Asks for an e-mail address; it stays on this device. */
export function Newsletter({ id, heading, text, button = labels.subscribe }: Props) {
  const inputId = useId();
  const [mistake, setMistake] = useState("");
  const [thanks, setThanks] = useState("");

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const address = String(new FormData(form).get("email")).trim();
    if (!/^\S+@\S+\.\S+$/.test(address)) {
      setThanks("");
      setMistake(address ? labels.notAnEmail : labels.required);
      document.getElementById(inputId)?.focus();
      return;
    }
    setMistake("");
    setThanks(subscribe(address) ? labels.subscribed : labels.alreadySubscribed);
    form.reset();
  };

  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-heading`} className="section">
      <div className="section-body reveal">
        <div className="newsletter-card grid grid-cols-1 gap-x-12 gap-y-7 rounded-2xl px-6 py-10 text-white @3xl:grid-cols-2 @3xl:items-center @3xl:px-12 @3xl:py-14">
          <div>
            <h2 id={`${id}-heading`} className="section-heading">
              {heading}
            </h2>
            {text && <p className="mt-3 text-lg text-pretty text-white/90">{text}</p>}
          </div>
          <form noValidate onSubmit={send}>
            <label htmlFor={inputId} className="mb-2 block text-sm font-medium">
              {labels.emailAddress}
            </label>
            <div className="flex flex-wrap gap-2.5">
              <input
                id={inputId}
                name="email"
                type="email"
                autoComplete="email"
                required
                aria-invalid={mistake ? true : undefined}
                aria-describedby={`${inputId}-note`}
                className="min-h-12 min-w-0 flex-[1_1_14rem] rounded-lg bg-white px-4 text-neutral-900 outline-offset-2 outline-white"
              />
              <button
                type="submit"
                className="big-button flex-auto bg-white/15 text-white ring-1 ring-white/60 outline-white ring-inset hover:bg-white/25"
              >
                {button}
              </button>
            </div>
            <p id={`${inputId}-note`} role="status" className="mt-3 text-sm text-white/90">
              {mistake && <strong className="font-semibold text-white">{mistake}</strong>}
              {thanks && (
                <strong className="flex items-center gap-1.5 font-semibold text-white">
                  <Check className="size-4" aria-hidden />
                  {thanks}
                </strong>
              )}{" "}
              {labels.staysHere}
            </p>
          </form>
        </div>
      </div>
    </section>
  );
}
