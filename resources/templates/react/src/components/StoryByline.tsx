import { Byline } from "./Byline";

/** Who is behind the page, at its end. */
export function StoryByline(byline: { who: string; when?: string }) {
  return (
    <div className="border-t border-line px-5 py-6 @xl:px-8">
      <div className="section-body">
        <Byline {...byline} />
      </div>
    </div>
  );
}
